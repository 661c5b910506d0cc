/** The page of an installation that nobody has an account at. */
export const firstStart = {
  title: '首次启动',
  lead: '建立第一个管理员账号',
  over: '这套系统已经有账号了。请登录，或向管理员要一个账号。',
  signIn: '去登录',
  codeHint: '服务器启动时，日志里打印了一个启动码。只有最后一次打印的有效，用后即失效。',
  code: '启动码',
  next: '下一步',
  district: '区县',
  name: '姓名',
  again: '再输入一次密码',
  make: '建立账号并登录',
}
