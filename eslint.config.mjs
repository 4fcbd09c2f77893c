import { defineConfig, globalIgnores } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const FILE = { skipBlankLines: true, skipComments: true }

const ONE_DOOR =
  'Nothing leaves the machine: only src/main/model/door.ts opens connections, and only to a model server.'
/** Restrictions that hold everywhere; narrower blocks repeat them because a later entry replaces an earlier one. */
const everywhere = [
  {
    selector:
      ":matches(CallExpression[callee.property.name='sendSync'], AssignmentExpression[left.property.name='returnValue'])",
    message: 'No synchronous IPC: it freezes the window. Use a bridge call.',
  },
  {
    selector:
      ":matches(ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name='net'], MemberExpression[object.name=/^(electron|session|defaultSession)$/][property.name='net'], CallExpression[callee.property.name='fetch'][callee.object.name=/^(net|session|ses)$/], CallExpression[callee.object.property.name='defaultSession'][callee.property.name='fetch'])",
    message: ONE_DOOR,
  },
]
/** A statement's first words, all in capitals or all in small letters: `Delete from here` is English. */
const SQL = `/^\\s*(${[
  'SELECT\\s',
  'select\\s[^]*\\sfrom\\s',
  '(INSERT|REPLACE)\\s+(OR\\s+\\w+\\s+)?INTO\\s',
  '(insert|replace)\\s+(or\\s+\\w+\\s+)?into\\s',
  'UPDATE\\s+(OR\\s+\\w+\\s+)?\\w+\\s+SET\\s',
  'update\\s+(or\\s+\\w+\\s+)?\\w+\\s+set\\s',
  '(DELETE\\s+FROM|delete\\s+from)\\s',
  '(CREATE|ALTER|DROP)\\s+(\\w+\\s+)?(TABLE|INDEX|VIEW|TRIGGER)\\s',
  '(create|alter|drop)\\s+(\\w+\\s+)?(table|index|view|trigger)\\s',
  '(PRAGMA|pragma)\\s',
].join('|')})/`
const sqlOnlyInRepos = {
  selector: `:matches(Literal[value=${SQL}], TemplateElement[value.raw=${SQL}])`,
  message: 'SQL belongs in src/main/db or a *.repo.ts file.',
}
const ipcMainOnlyInIpc = {
  selector:
    ":matches(ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name='ipcMain'], MemberExpression[property.name='ipcMain'])",
  message: 'Only src/main/ipc touches ipcMain: add the call to the contract and a handler instead.',
}
const bridgeOnlyInClient = {
  selector:
    ":matches(MemberExpression[property.name='soundleaf'], ObjectPattern > Property[key.name='soundleaf'])",
  message: 'Only src/renderer/src/bridge/client.ts reads the bridge.',
}
const parametersOnly = {
  selector:
    ':matches(CallExpression[callee.property.name=/^(prepare|exec|pragma)$/] > TemplateLiteral[expressions.length>0], CallExpression[callee.property.name=/^(prepare|exec|pragma)$/] > BinaryExpression)',
  message: 'SQL takes parameters, never text put together.',
}
/** What opens a connection without importing a module; dependency-cruiser finds what imports one. */
const connecting = [
  'fetch',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'XMLHttpRequest',
  'RTCPeerConnection',
]
const noConnecting = {
  globals: connecting.map((name) => ({ name, message: ONE_DOOR })),
  properties: [
    ...['globalThis', 'window', 'self', 'global'].flatMap((object) =>
      connecting.map((property) => ({ object, property, message: ONE_DOOR })),
    ),
    { object: 'navigator', property: 'sendBeacon', message: ONE_DOOR },
  ],
}
const noSleeping = {
  selector: "CallExpression[callee.property.name='waitForTimeout']",
  message: 'Wait for what is meant to happen, not for time to pass.',
}

export default defineConfig(
  globalIgnores(['out', 'coverage', 'node_modules', 'test-results', 'playwright-report', 'tests/fixtures']),
  tseslint.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.vue', '**/*.mjs'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser, // used by vue-eslint-parser for <script lang="ts">
        extraFileExtensions: ['.vue'],
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      'max-lines': ['error', { max: 400, ...FILE }],
      'no-restricted-syntax': ['error', ...everywhere, sqlOnlyInRepos, ipcMainOnlyInIpc, bridgeOnlyInClient],
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off', // optional props are typed as such
    },
  },
  { files: ['**/*.vue'], rules: { 'max-lines': ['error', { max: 300, ...FILE }] } },
  {
    files: ['src/main/db/**/*.ts', 'src/main/**/*.repo.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ipcMainOnlyInIpc, parametersOnly] },
  },
  {
    files: ['src/main/ipc/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, sqlOnlyInRepos] },
  },
  {
    files: ['src/renderer/src/bridge/client.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, sqlOnlyInRepos] },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': ['error', ...noConnecting.globals],
      'no-restricted-properties': ['error', ...noConnecting.properties],
    },
  },
  {
    // The core gets its randomness and its clock from whoever calls it.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', ...noConnecting.globals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        ...noConnecting.properties,
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, noSleeping],
      '@typescript-eslint/no-non-null-assertion': 'off', // a test that meets undefined fails, which is its job
    },
  },
  {
    files: ['scripts/**/*.mjs', 'src/cli/**/*.ts', 'tests/**/*.ts', '*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { module: 'writable', process: 'readonly', console: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
  prettier,
)
