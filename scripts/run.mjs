import './bootstrap/require-node.mjs';

// node scripts/run.mjs <script.ts> [its arguments]: with a database, the running one or its own for the while.
import('./bootstrap/enter.mjs').then(({ enter }) => enter('scripts/server/run-with-database.ts'));
