import type { ImportUndo, PlaceReason, UndoReason } from '@app/types/shop/imports'
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
  appliedFor: '有入驻申请还没办',
  signsOrdered: '码牌正在制',
  gone: '已经不在库里',
}

/** What stands on a station or a grid that stays. */
export const placeReasonWords: Readonly<Record<PlaceReason, string>> = {
  shops: '还有商户',
  otherGrids: '还有网格',
  granted: '有人管着或受了邀请',
  held: '有过责任人',
  boundary: '画了边界',
  applied: '有入驻申请还没办',
  transferred: '移交过商户',
  changed: '后来有人改过',
}

/** What taking an import back does to the places that it made, as one sentence; nothing when it made none. */
export const placesInWords = ({ step, places }: ImportUndo): string | undefined => {
  if (!places) return undefined
  const kept = places.kept > 0 ? `，保留 ${figure(places.kept)} 个` : ''
  return `新建的所和网格${step === 'undone' ? '去掉了' : '会去掉'} ${figure(places.removed)} 个${kept}`
}

/** What there is to confirm once it was looked at; nothing when there is nothing. */
export const deedInWords = ({ step, removed, restored, places }: ImportUndo): string | undefined => {
  if (step !== 'looked') return undefined
  if (removed + restored > 0) return `撤销这 ${figure(removed + restored)} 户`
  const going = places?.removed ?? 0
  return going > 0 ? `去掉这 ${figure(going)} 个所和网格` : undefined
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
