import './bootstrap/require-node.mjs';

import('./bootstrap/enter.mjs').then(({ enter }) => enter('scripts/test/test.ts'));
