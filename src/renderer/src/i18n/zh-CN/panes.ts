export const panes = {
  width: { library: '目录栏的宽度', notes: '笔记栏的宽度' },
  hint: '拖动调整宽度，拖窄收起，双击恢复',
  pixels: (count: number) => `${count} 像素`,
}
