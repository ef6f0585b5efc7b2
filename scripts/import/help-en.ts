export const HELP_EN = `Usage: npm run import -- [files] [options]

Replaces the demo by the office's own data, or adds to data that is there. Everything is checked and
reported first and then written in one transaction; one error anywhere and nothing is written.
In full: docs/import.md

Files (GeoJSON when the name ends in .geojson or .json, else CSV)
  --communities FILE   communities
  --grids FILE         grids
  --buildings FILE     residential compounds
  --merchants FILE     shops
  --roads FILE         roads (optional)
  --issues FILE        tickets, CSV; needs --mapping
  --mapping FILE       mapping (JSON): what columns, values, states and dates mean
  --office FILE        the office (JSON): names, time zone, number prefix, campaign,
                       map review number, basemap; alone it changes just these

Options
  --name NAME          name of the office (this or --office is needed when the demo is replaced)
  --name-en NAME       its English name
  --time-zone ZONE     IANA zone, default Asia/Shanghai
  --datum DATUM        in which coordinates were entered: wgs84 (default), gcj02 (AMap, Tencent),
                       bd09 (Baidu). Stored as WGS-84; the entered pair and datum are kept
  --dry-run            check and report only
  --yes, -y            load without asking once the check is clean (needed without a terminal)
  --errors FILE        write all errors to a CSV (the screen shows the first 50)
  --lang zh|en         language of the report, default by LANG
  --help, -h           this text

Exit codes
  0  loaded; or --dry-run and no errors
  1  writing failed (the database refused or is not there); nothing was changed
  2  the command line is wrong, a file cannot be opened, or --errors cannot be written
  3  the files hold errors; nothing was written
  4  not confirmed (answered no, or no terminal and no --yes); nothing was written

Example
  npm run import -- --name 云汀街道办事处 --datum gcj02 \\
    --communities examples/import/communities.geojson --grids examples/import/grids.geojson \\
    --buildings examples/import/buildings.csv --merchants examples/import/merchants.csv \\
    --issues examples/import/tickets.csv --mapping examples/import/tickets.mapping.json --dry-run

中文：npm run import -- --help --lang zh`;
