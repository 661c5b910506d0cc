import { readdirSync } from 'node:fs'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url))

/** What a folder must not import: lower layers know nothing of higher ones, and features nothing of each other. */
const forbid = (files, patterns, message) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
})

export default tseslint.config(
  { ignores: ['node_modules', 'src/api/openapi.ts'] },
  ...tseslint.configs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...features.map((feature) =>
    forbid(
      `src/features/${feature}/**`,
      ['**/app/**', ...features.filter((other) => other !== feature).flatMap((other) => [`**/features/${other}/**`, `../${other}/**`, `../../${other}/**`])],
      'Features do not import each other, nor the app that composes them. Move what both need to src/parts, src/live or src/api.',
    ),
  ),
  ...['api', 'i18n', 'live', 'parts'].map((layer) =>
    forbid(`src/${layer}/**`, ['**/features/**', '**/app/**'], 'Shared layers know nothing of features or the app.'),
  ),
)
