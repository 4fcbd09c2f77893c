import type { Messages } from '../zh-CN/index.ts'

export const unplugged: Messages['unplugged'] = {
  title: 'Proof of offline use',
  toolbar: 'Proof of offline use toolbar',
  lead: 'Soundleaf does not use the network: what you read, write and hear stays on this computer.',
  sent: (count) => `${count === 1 ? 'request has' : 'requests have'} left Soundleaf since it was opened.`,
  blocked: (count) =>
    `${count} more ${count === 1 ? 'was' : 'were'} stopped: something in a document wanted the network and was not let out.`,
  contacts: 'Who Soundleaf contacts',
  nobody:
    'Nobody. If you set up a local model, only that, and only when you test it or have it write something.',
  onlyModel:
    'Only the language model that you switched on, and only when you test it or have it write something:',
  try: 'See for yourself: pull the cable, switch Wi-Fi off, and everything still works.',
  data: 'Where your data is',
  takes: (size) => `${size} in total`,
  openFolder: 'Open this folder',
  log: 'If something goes wrong',
  logHint:
    'The log records when and where in the program an error happened, and nothing of your documents, notes, titles or file names. It is safe to copy and share.',
  copied: 'Copied',
  whatWasCopied: 'See what was copied',
  versions: 'Versions',
  system: 'System',
  licences: 'Licences',
  gpl: 'Soundleaf is free software: under the GNU General Public License, version 3 or later, you may use, study, share and change it. It comes without any warranty.',
  thirdParty: 'The software and data in Soundleaf, and their licences',
}
