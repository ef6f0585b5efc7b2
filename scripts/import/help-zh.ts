export const HELP_ZH = `用法：npm run import -- [文件] [选项]

用本单位自己的数据替换演示数据，或在已有数据上增补。先全部检查并打印报告，再在一个事务里
全部写入；任何一处有错就什么也不写。详细说明：docs/import.md

文件（GeoJSON 按扩展名 .geojson/.json 识别，其余按 CSV 读）
  --communities 文件   社区
  --grids 文件         网格
  --buildings 文件     楼院
  --merchants 文件     商户
  --roads 文件         道路（可不给）
  --issues 文件        问题工单，CSV；须同时给 --mapping
  --mapping 文件       映射文件（JSON）：列、取值、状态、日期格式各是什么意思
  --office 文件        单位信息（JSON）：名称、时区、编号前缀、专项行动、审图号、底图；
                       单独给出时只改这些设置

选项
  --name 名称          单位名称（替换演示数据时，--name 或 --office 必给其一）
  --name-en 名称       英文名称
  --time-zone 时区     IANA 时区，默认 Asia/Shanghai
  --datum 坐标系       录入坐标所用的坐标系：wgs84（默认）、gcj02（高德、腾讯）、bd09（百度）
                       存为 WGS-84，并保留录入的坐标和坐标系
  --dry-run            只检查、打印报告，不写入
  --yes, -y            检查无误后不再询问，直接写入（非交互环境必须给）
  --errors 文件        把全部错误写成 CSV（屏幕上只显示前 50 处）
  --lang zh|en         报告所用语言，默认随 LANG
  --help, -h           本说明

退出码
  0  已载入；或 --dry-run 且无错误
  1  写入失败（数据库拒绝或不可用），数据未变
  2  命令行有误、文件打不开，或 --errors 写不进去
  3  文件内容有错，未写入
  4  未确认（回答了“否”，或非交互环境没给 --yes），未写入

示例
  npm run import -- --name 云汀街道办事处 --datum gcj02 \\
    --communities examples/import/communities.geojson --grids examples/import/grids.geojson \\
    --buildings examples/import/buildings.csv --merchants examples/import/merchants.csv \\
    --issues examples/import/tickets.csv --mapping examples/import/tickets.mapping.json --dry-run

English: npm run import -- --help --lang en`;
