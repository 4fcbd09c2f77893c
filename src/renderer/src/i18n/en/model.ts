import type { Messages } from '../zh-CN/index.ts'

export const model: Messages['model'] = {
  title: 'Local model',
  setUp: 'Set up…',
  intro: 'Let a language model on your computer write the explanations: Ollama, LM\u00a0Studio or llama.cpp.',
  address: 'Server address',
  test: 'Test connection',
  testing: 'Connecting. The first time, the model has to be loaded, which may take a while.',
  found: (count, ms) => `Found ${count} ${count === 1 ? 'model' : 'models'} (${ms} ms).`,
  answered: (ms) =>
    `The chosen model answered a short question in ${ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`}.`,
  noModels: 'The server is running, but has no model yet.',
  which: 'Model',
  chosen: (name) => `In use: ${name}.`,
  promise: 'Until you test or generate, nothing is sent; then only the page’s English, and only there.',
  write: 'Explain locally',
  writePage: 'Explain this page locally',
  writeDocument: 'Explain the whole document locally',
  nothing: 'The local model found nothing to explain here.',
  states: {
    waiting: 'Waiting for the local model',
    writing: 'The local model is writing…',
    failed: 'Not written',
  },
  held: 'Paused',
  stopPage: 'Stop',
  writing: (section) => `Writing: ${section}`,
  paused: (count) => `Paused, ${count} ${count === 1 ? 'section' : 'sections'} left`,
  progress: 'Progress of writing',
  pause: 'Pause writing',
  resume: 'Continue writing',
  stopAll: 'Stop and clear',
  guide: {
    title: 'No model is running here yet. Three steps:',
    install: 'Install Ollama:',
    pull: 'Download a model in a terminal:',
    test: 'Come back and test the connection again.',
    others:
      'LM Studio usually listens on http://127.0.0.1:1234/v1, llama.cpp on http://127.0.0.1:8080/v1. Downloading needs the network; using them does not.',
  },
}
