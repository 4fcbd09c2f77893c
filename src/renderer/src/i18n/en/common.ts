import type { Messages } from '../zh-CN/index.ts'

export const app: Messages['app'] = { name: 'Soundleaf', latinName: '声页' }

export const common: Messages['common'] = {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  dismiss: 'Got it',
  showInFolder: 'Show in folder',
}
