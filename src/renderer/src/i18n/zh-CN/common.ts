export const app = { name: '声页', latinName: 'Soundleaf' }

export const common = {
  close: '关闭',
  cancel: '取消',
  retry: '重试',
  dismiss: '知道了',
  showInFolder: '打开所在文件夹',
}
