import { defineConfig, globalIgnores } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const FILE = { skipBlankLines: true, skipComments: true }

/** Restrictions that hold everywhere; narrower blocks add to this list because a later entry replaces an earlier one. */
const everywhere = [
  {
    selector: "CallExpression[callee.property.name='sendSync']",
    message: 'No synchronous IPC: it freezes the window. Use a bridge call.',
  },
]
const sqlOnlyInRepos = {
  selector:
    ':matches(Literal[value=/^\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA)\\s/], TemplateElement[value.raw=/^\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA)\\s/])',
  message: 'SQL belongs in src/main/db or a *.repo.ts file.',
}
const ipcMainOnlyInIpc = {
  selector: "ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name='ipcMain']",
  message: 'Only src/main/ipc touches ipcMain: add the call to the contract and a handler instead.',
}
const bridgeOnlyInClient = {
  selector: "MemberExpression[property.name='soundleaf'][object.name=/^(window|globalThis)$/]",
  message: 'Only src/renderer/src/bridge/client.ts reads the bridge.',
}
const parametersOnly = {
  selector: 'CallExpression[callee.property.name=/^(prepare|exec)$/] > TemplateLiteral[expressions.length>0]',
  message: 'SQL takes parameters, never interpolated text.',
}

export default defineConfig(
  globalIgnores([
    'out',
    'coverage',
    'node_modules',
    'test-results',
    'playwright-report',
    'tests/fixtures',
    '*.cjs',
  ]),
  tseslint.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.vue', '**/*.mjs'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser, // used by vue-eslint-parser for <script lang="ts">
        extraFileExtensions: ['.vue'],
        projectService: { allowDefaultProject: ['eslint.config.mjs'] },
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
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-non-null-assertion': 'off', // a test that meets undefined fails, which is its job
    },
  },
  {
    files: ['scripts/**/*.mjs', 'src/cli/**/*.ts', 'tests/**/*.ts', '*.mjs'],
    rules: { 'no-console': 'off' },
  },
  prettier,
)
