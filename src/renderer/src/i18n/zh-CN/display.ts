export const display = {
  title: '显示设置',
  textSize: '字号',
  smaller: '字号小一点',
  larger: '字号大一点',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', sepia: '护眼', dark: '深色' },
  language: '界面语言',
  languages: { 'zh-CN': '中文', en: 'English' },
  style: '音标读法',
  all: '全部设置…',
  openOwn: '查看和修改…',
  styles: { citation: '单词音', connected: '连读' },
}
