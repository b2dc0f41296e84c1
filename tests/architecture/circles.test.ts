import { describe, expect, it } from 'vitest'
import { circles } from './circles'
import { allFiles } from './source-files'

const file = (path: string, text: string) => ({ path, text })

describe('imports', () => {
  it('go in no circle', () => {
    expect(circles(allFiles())).toEqual([])
  })

  it('are found in a circle, also of types, through an alias and a component', () => {
    const around = [
      file('src-main/contract/a.ts', `import type { B } from './b'`),
      file('src-main/contract/b.ts', `export type { C } from '@/c'`),
      file('src-renderer/c.ts', `export const load = () => import('./D.vue')`),
      file('src-renderer/D.vue', `<script setup lang="ts">import { a } from '@contract/a'</script>`)
    ]
    expect(circles(around)).toEqual([
      'src-main/contract/a.ts → src-main/contract/b.ts → src-renderer/c.ts → src-renderer/D.vue → src-main/contract/a.ts'
    ])
  })

  it('may meet again without going back', () => {
    const diamond = [
      file('src-main/contract/a.ts', `import './b'\nimport './c'`),
      file('src-main/contract/b.ts', `import './d'`),
      file('src-main/contract/c.ts', `import './d'`),
      file('src-main/contract/d.ts', `import 'zod'`)
    ]
    expect(circles(diamond)).toEqual([])
  })

  it('of the app are read, not those of an empty folder', () => {
    const files = allFiles()
    const back = file('src-main/contract/result.ts', `import '../index'`)
    expect(circles([...files.filter(({ path }) => path !== back.path), back])).not.toEqual([])
  })
})
