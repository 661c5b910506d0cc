/** The pages of the city, which sees across the districts. */
export const city = {
  name: '全市',
  title: '各区县',
  lead: '同一时刻的各区县并列；点任一数字，看它由哪些案件得出。“今日”从该区县的零点算起。',
  figure: { open: '在办', imminent: '即将超时', breached: '已超时', closedToday: '今日结案' },
  casesOf: (figure: string, district: string) => `${district} · ${figure}`,
  count: (count: number) => `${String(count)} 件`,
  openFigure: (district: string, figure: string, count: number) => `${district}：${figure} ${String(count)} 件，点开查看`,
  none: '还没有区县',
  noneHint: '区县的名录载入后会出现在这里。',
  noCases: '这里没有案件',
  noCasesHint: '换一个数字，或回到各区县。',
  more: '再看一页',
  allDistricts: '各区县',
  unknown: '没有这个区县',
  unknownHint: '地址可能写错了。回到各区县重新选择。',
}
