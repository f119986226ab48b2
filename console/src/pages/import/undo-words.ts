import type { ImportUndo, UndoReason } from '@app/types/shop/imports'
import { figure } from '../../words/figures'

/** Why a shop stays, in few words. */
export const reasonWords: Readonly<Record<UndoReason, string>> = {
  changed: '后来有人改过',
  inspected: '检查过',
  papers: '证照改过',
  signPrinted: '印过码牌',
  codeReissued: '换过码',
  merchantBound: '商户已绑定',
  reported: '有公众反映',
  gone: '已经不在库里',
}

/** What taking an import back does to shops, as one sentence. */
export const fatesInWords = ({ step, removed, restored, kept }: ImportUndo): string => {
  const done = step === 'undone'
  return [
    `${done ? '去掉了' : '会去掉'} ${figure(removed)} 户`,
    `${done ? '恢复了' : '会恢复'} ${figure(restored)} 户`,
    `保留 ${figure(kept)} 户`,
  ].join('，')
}

export const undoTitle = (undo: ImportUndo): string => {
  const { step, progress } = undo
  const far = `第 ${figure(progress.done)} 户，共 ${figure(progress.total)} 户`
  if (step === 'looking') return `正在看能不能撤销，${far}`
  if (step === 'undoing') return `正在撤销，${far}`
  if (step === 'stopped') return '撤销没有做完'
  return fatesInWords(undo)
}

export const isUndoing = (undo: ImportUndo | undefined): boolean => undo?.step === 'looking' || undo?.step === 'undoing'
