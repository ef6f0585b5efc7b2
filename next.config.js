import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./app/_i18n/request.ts');

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Tests build beside the build that a running Guatu serves from.
  distDir: process.env.GUATU_BUILD_DIR || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false, // instrumentation.ts does, each kind of answer as it deserves
  // Its ES module is marked as CommonJS, which Turbopack refuses; Node takes its CommonJS build.
  serverExternalPackages: ['chinese-days'],
  // `npm run check` checks them, of the tests too, which are no part of what is built.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    authInterrupts: true, // forbidden(): a page that a role does not include is answered 403
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', 'recharts'],
  },
};

export default withNextIntl(nextConfig);
