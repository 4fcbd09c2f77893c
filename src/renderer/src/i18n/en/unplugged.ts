import type { Messages } from '../zh-CN/index.ts'

export const unplugged: Messages['unplugged'] = {
  title: 'Network unplugged',
  toolbar: 'Network unplugged tools',
  lead: 'Soundleaf does not use the network: what you read, write and hear stays on this computer.',
  sent: (count) => `${count === 1 ? 'request has' : 'requests have'} left Soundleaf since it was opened.`,
  blocked: (count) =>
    `${count} more ${count === 1 ? 'was' : 'were'} stopped: something in a document wanted the network and was not let out.`,
  contacts: 'Whom Soundleaf contacts',
  nobody: 'Nobody.',
  onlyModel: 'Only the language model that you switched on, and only when you have it write something:',
  try: 'See for yourself: pull the cable, switch Wi-Fi off, and nothing will be missing.',
  data: 'Where your data is',
  takes: (size) => `${size} in all`,
  openFolder: 'Open this folder',
  log: 'When something went wrong',
  logHint:
    'The log holds times, errors and places in the program, and nothing of your documents, notes, titles or files. Copy it to show it to somebody.',
  copied: 'Copied.',
  whatWasCopied: 'See what was copied',
  versions: 'Versions',
  system: 'System',
  licences: 'Licences',
  gpl: 'Soundleaf is free software: under the GNU General Public License, version 3 or later, you may use, study, share and change it. It comes without any warranty.',
  thirdParty: 'The software and data in Soundleaf, and their licences',
}
