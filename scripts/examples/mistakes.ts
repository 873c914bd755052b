// Typings that find nothing are no typings: a mistake in an example has to be found by the check of its framework.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { outcomeOf } from '../command.ts'

interface Mistake {
  file: string
  /** What is right, and what is wrong in its place. */
  right: string
  wrong: string
  /** What the check has to say of it. */
  said: RegExp
}

const notAFilter = /Type 'number' has no properties in common with type 'CustomerFilter'/
const notInDetail = /Property 'nope' does not exist on type 'OfCustomer/
const notAMethod = /Property 'nope' does not exist on type 'ManageUsersDialog'/
const event = (file: string): Mistake => ({ file, right: 'event.detail.customerId', wrong: 'event.detail.nope', said: notInDetail })

const mistakes: Record<string, { command: string; all: Mistake[] }> = {
  react: {
    command: 'check',
    all: [
      { file: 'src/App.tsx', right: '<CustomerTable filter={filter}', wrong: '<CustomerTable filter={5}', said: notAFilter },
      { file: 'src/App.tsx', right: 'dialog.current?.show(', wrong: 'dialog.current?.nope(', said: notAMethod },
      {
        file: 'src/App.tsx',
        right: '<customer-search actions={actions}',
        wrong: '<customer-search actions={5}',
        said: /Type 'number' is not assignable to type 'readonly SearchAction\[\]/,
      },
      event('src/App.tsx'),
    ],
  },
  vue: {
    command: 'check',
    all: [
      { file: 'src/App.vue', right: '<customer-table :filter', wrong: '<customer-table :filter="5"', said: notAFilter },
      { file: 'src/App.vue', right: 'dialog.value?.show(', wrong: 'dialog.value?.nope(', said: notAMethod },
      event('src/App.vue'),
    ],
  },
  svelte: {
    command: 'check',
    all: [
      { file: 'src/App.svelte', right: '<customer-table {filter}', wrong: '<customer-table filter={5}', said: notAFilter },
      { file: 'src/App.svelte', right: 'dialog?.show(', wrong: 'dialog?.nope(', said: notAMethod },
      event('src/App.svelte'),
    ],
  },
  angular: {
    command: 'build',
    all: [
      { file: 'src/app/app.ts', right: 'nativeElement.show(', wrong: 'nativeElement.nope(', said: notAMethod },
      event('src/app/app.ts'),
      // Angular checks the type of the event itself, not the properties of elements that are not its own.
      {
        file: 'src/app/app.html',
        right: 'opened($event)',
        wrong: 'opened($event.detail)',
        said: /is not assignable to parameter of type 'CustomEvent/,
      },
    ],
  },
}

export const hasTypings = (name: string): boolean => name in mistakes

/** Makes the mistakes in a copy of an example that is good; gives those that its check does not find. */
export async function missedMistakes(folder: string): Promise<{ missed: string[]; output: string }> {
  const { command, all } = mistakes[basename(folder)]!
  for (const { file, right, wrong } of all) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(right)) throw new Error(`${file} has no ${right} to make a mistake of`)
    writeFileSync(
      path,
      text.replace(right, () => wrong),
    )
  }
  const { output } = await outcomeOf('npm', ['run', '--silent', command], { cwd: folder })
  return { missed: all.filter(({ said }) => !said.test(output)).map(({ wrong }) => wrong), output }
}
