import type { Messages } from '../zh-CN/index.ts'

export const panes: Messages['panes'] = {
  width: { library: 'Width of the contents', notes: 'Width of the notes' },
  hint: 'Drag to resize, drag it narrow to close, double-click to reset',
  pixels: (count: number) => `${count} pixels`,
}
