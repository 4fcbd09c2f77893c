export const notes = {
  title: '笔记',
  label: (page: number) => `第 ${page} 页的笔记`,
  placeholder: '写下这一页的笔记，写的时候自动保存。支持 Markdown。',
  loading: '正在打开…',
  unsaved: '正在写…',
  saving: '正在保存…',
  saved: (time: string) => `已保存 ${time}`,
  failed: '还没存上',
  loadFailed: '这一页的笔记没有打开。',
}
