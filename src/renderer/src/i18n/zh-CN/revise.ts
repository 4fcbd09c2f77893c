export const revise = {
  title: '复习：只看速览',
  toolbar: '复习工具栏',
  which: '看哪些页',
  all: '全部',
  open: '没读完',
  allDone: '这份文档都读完了。',
  done: '已读',
  missing: '这一页还没有速览。',
}
