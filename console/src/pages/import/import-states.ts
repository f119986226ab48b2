import type { Import, ImportRow } from '@app/types/shop/imports'
import type { Tone } from '../../parts/shapes'

type Said = { readonly tone: Tone; readonly words: string }

/** State of an import in lists. */
export const importStates: Readonly<Record<Import['state'], Said>> = {
  reading: { tone: 'none', words: '正在看表' },
  waiting: { tone: 'warn', words: '等您定' },
  storing: { tone: 'none', words: '正在写入' },
  done: { tone: 'pass', words: '写完了' },
  failed: { tone: 'fail', words: '没有做成' },
}

/** One that was taken back, whatever it had been. */
export const takenBack: Said = { tone: 'none', words: '已撤销' }

/** What became of a row. */
export const outcomes: Readonly<Record<ImportRow['outcome'], Said>> = {
  accepted: { tone: 'pass', words: '接受' },
  flagged: { tone: 'warn', words: '有标记' },
  refused: { tone: 'fail', words: '拒绝' },
  blank: { tone: 'none', words: '空行' },
}
