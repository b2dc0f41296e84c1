import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

// The doors of the house: an outside thing is imported in one place only (tests/architecture holds the same line
// against type imports and .vue files; here it is said in the editor, while typing).
const doors = [
  {
    outside: ['electron', 'electron/*'],
    inside: ['src-main/shell/**', 'src-main/preload/**', 'src-main/index.ts']
  },
  { outside: ['sql.js', 'sql.js/*'], inside: ['src-main/store/sqljs/**'] },
  { outside: ['nodemailer', 'nodemailer/*'], inside: ['src-main/messages/**'] }
]

/** `no-restricted-imports` for the files of one door: everything but what that door is for. */
const restricted = (open) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: doors
        .filter((door) => !open.includes(door))
        .map((door) => ({ group: door.outside, message: `Only ${door.inside.join(', ')} may import this.` }))
    }
  ]
})

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name that every importer shares can be searched for.'
}
/** Names under which the counter's state and what stands in a turn could be assigned. */
const turnNames = '/^(turn|state|at|step|caseId|staffId|verification|numberShown|handedBy)$/'
const noTurnAssigned = [
  {
    selector: `AssignmentExpression > MemberExpression.left[property.name=${turnNames}]`,
    message: 'No use case assigns a turn: `move` an event of domain/counter, and it is decided and committed.'
  },
  {
    selector: "CallExpression[callee.object.name='Object'][callee.property.name='assign']",
    message: 'A turn or a session is not written over: `move` an event of domain/counter.'
  }
]
const noSleep = [
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message: 'Tests wait on a condition, not on the clock.'
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'Tests wait on a condition, not on the clock.'
  }
]

export default ts.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**'] },
  // no rule is switched off in passing, inside a file
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // the touch kit is named for what things are: Keypad, Steps, Notice
      'vue/multi-word-component-names': 'off',
      // the type of an optional prop says what it is without one
      'vue/require-default-prop': 'off'
    }
  },
  {
    // a promise that nobody waits for is a letter half sent, or a test that cannot fail
    files: ['src-main/**/*.ts', 'src-renderer/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ]
    }
  },
  {
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    // what a tool loads by its default export
    files: [
      '**/*.config.{ts,mts,mjs}',
      '**/*-setup.mjs',
      '**/*-reporter.ts',
      '**/*.vue',
      '**/*.d.ts',
      'resources/toolchain/after-pack.cjs'
    ],
    rules: { 'no-restricted-syntax': 'off' }
  },
  { files: ['src-main/**', 'tests/**', 'resources/**'], languageOptions: { globals: globals.node } },
  {
    // the counter's turn moves by an event that the domain decides; `counter-session.ts` alone sets what is next
    files: ['src-main/api/counter/**/*.ts'],
    ignores: ['src-main/api/counter/counter-session.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noTurnAssigned] }
  },
  { files: ['src-main/**'], rules: restricted([]) },
  ...doors.map((door) => ({ files: door.inside, rules: restricted([door]) })),
  {
    files: ['src-renderer/**/*.{ts,vue}'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['electron', 'electron/*', 'node:*', 'sql.js', 'sql.js/*', 'nodemailer', 'nodemailer/*'] }
      ]
    }
  },
  {
    files: ['tests/**/*.ts'],
    ignores: ['tests/**/*.config.ts', 'tests/**/*-reporter.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...noSleep],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:timers/promises', message: 'Tests wait on a condition, not on the clock.' }] }
      ]
    }
  },
  // plain JavaScript has no compiler to find a name that nobody defined
  { files: ['resources/**/*.{mjs,cjs}'], rules: { 'no-undef': 'error' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier
)
