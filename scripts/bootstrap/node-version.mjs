// @ts-check
// Runs on any Node that can read ES modules, so only old syntax here.

var OLDEST_MAJOR = 20;
var OLDEST_MINOR = 19;

/**
 * The sentence that refuses a Node too old, or undefined when it will do.
 * @param {string} version as in process.versions.node, e.g. "20.19.0"
 * @returns {string | undefined}
 */
export function refuseNodeVersion(version) {
  var parts = version.split('.').map(Number);
  var major = parts[0] || 0;
  var minor = parts[1] || 0;
  var newEnough = major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR);
  if (newEnough) return undefined;
  return (
    'Guatu needs Node.js ' +
    OLDEST_MAJOR +
    '.' +
    OLDEST_MINOR +
    ' or newer, and this is ' +
    version +
    ': install a newer one from https://nodejs.org and start again.'
  );
}
