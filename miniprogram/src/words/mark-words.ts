import type { ConflictState } from '@app/types/inspection/conflict/values'
import type { InspectionMark } from '@app/types/inspection/values'

/** What the server found with a delivered inspection, and what happens now. It stands as it was signed, whatever it is. */
export type MarkWords = { readonly found: string; readonly now: string }

/** What holds for every mark: nobody has to do the visit again. */
const officeLooks = '检查有效，不用重做，由所里核对。'

const words: Readonly<Record<InspectionMark, MarkWords>> = {
  yearlyCap: {
    found: '这家店今年的检查次数已超过上限',
    now: `${officeLooks}请把为什么要查告诉所里。`,
  },
  noRepeat: {
    found: '上级三个月内已经查过这家店',
    now: `${officeLooks}请把为什么再查告诉所里。`,
  },
  approvalMissing: {
    found: '这次检查要先审批，没有写审批编号',
    now: `${officeLooks}有编号的，请报给所里。`,
  },
  tableSuperseded: {
    found: '检查当天，要点表已有新版',
    now: '这次按您手机里的那一版算，不用重做。下次检查前联网，会自动换成新版。',
  },
  tableMissing: {
    found: '少查了一张要点表',
    now: '已查的有效，不用重做。少的那张要不要补查，由所里定。',
  },
  mustCheckMissed: {
    found: '上次没改好的项目，这次没有查到',
    now: '已查的有效，不用重做。没查到的项目，下次排在最前面。',
  },
  shopChanged: {
    found: '店名等登记信息在检查前后变更过',
    now: '文书照您当时看到的写，不用重做，由所里核对。',
  },
  clockOff: {
    found: '检查时手机时间不准',
    now: `${officeLooks}请到手机设置里打开“自动设置时间”。`,
  },
  late: {
    found: '签字三十多天后才送达',
    now: `${officeLooks}以后签完字请尽快联网。`,
  },
  certificateEndedSince: {
    found: '签字时执法证有效，送达时已经失效',
    now: `${officeLooks}证要续的，请找所里办。`,
  },
  secondUnconfirmed: {
    found: '协办人没有事先确认参加',
    now: `${officeLooks}请协办人向所里说明。`,
  },
}

const ofNewerServer: MarkWords = { found: '服务器发现一处要核对', now: `${officeLooks}更新小程序后能看到是什么。` }

/** In the words of this app; a mark that it has no name for is not kept quiet about, and is said once. */
export const markWords = (marks: readonly string[]): readonly MarkWords[] => {
  const known = new Map<string, MarkWords>(Object.entries(words))
  return [...new Set(marks.map((mark) => known.get(mark) ?? ofNewerServer))]
}

/** Of an inspection that two phones told differently, to whoever opens its record. */
export const conflictWords: Readonly<Record<ConflictState, MarkWords>> = {
  open: {
    found: '同一次检查，收到了两份不同的内容',
    now: '先送达的这份算数。两份都已保留，由所里核对后定，不用重做。',
  },
  settled: {
    found: '同一次检查，收到过两份不同的内容',
    now: '所里已经核对过。两份都保留着，不用重做。',
  },
}
