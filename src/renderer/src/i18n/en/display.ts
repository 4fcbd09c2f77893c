import type { Messages } from '../zh-CN/index.ts'

export const display: Messages['display'] = {
  title: 'Display settings',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  style: 'IPA style',
  all: 'All settings…',
  openOwn: 'View and change…',
  styles: { citation: 'Each word', connected: 'Connected' },
}
