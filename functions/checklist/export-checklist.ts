import { type Asked, given, type Refused, refuse } from '../platform/verb'
import { contentOf } from './begin-draft'
import type { ChecklistDeps } from './deps'
import { askChecklists } from './public'
import { writeSheet } from './sheet/write-sheet'

type Input = { readonly id: string; readonly version?: number | undefined }
type File = { readonly fileName: string; readonly content: string }

const found = async ({ store }: ChecklistDeps, district: string, { id, version }: Input) => {
  if (version === undefined) return (await store.drafts.get({ district, id }))?.content
  const table = await askChecklists(store).madeWith(district, { id, version })
  return table && contentOf(table)
}

/** A version or the draft as a workbook. */
export const exportChecklist = given(
  async (deps: ChecklistDeps, { actor, input }: Asked<Input>): Promise<File | Refused> => {
    const content = await found(deps, actor.district, input)
    const { id, version } = input
    if (!content) return refuse(version === undefined ? 'checklist.draftUnknown' : 'checklist.unknown')
    const which = version === undefined ? '草稿' : `第${version}版`
    return { fileName: `${id}-${which}.xlsx`, content: Buffer.from(await writeSheet(content)).toString('base64') }
  },
)
