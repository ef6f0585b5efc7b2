import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@': root.replace(/\/$/, '') };
const patient = { testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { resolve: { alias }, test: { name: 'style', include: ['tests/style/**/*.test.ts'] } },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          globalSetup: ['tests/support/application-server.ts'],
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'ops',
          include: ['tests/ops/**/*.test.ts'],
          fileParallelism: false, // they start and kill whole servers
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
