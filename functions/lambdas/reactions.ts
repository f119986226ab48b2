import { reactions as employeeReactions } from '../employee/reactions'
import { reactions as exportsReactions } from '../exports/reactions'
import { reactions as inspectionReactions } from '../inspection/reactions'
import { reactions as ledgerReactions } from '../ledger/reactions'
import { reactions as photoReactions } from '../photo/reactions'
import type { Reaction } from '../platform/reaction'
import { reactions as rectificationReactions } from '../rectification/reactions'
import { reactions as selfCheckReactions } from '../self-check/reactions'
import { reactions as shopReactions } from '../shop/reactions'
import { reactions as trainingReactions } from '../training/reactions'

/** Read it and you know what happens next. */
export const reactions: readonly Reaction[] = [
  ...shopReactions,
  ...inspectionReactions,
  ...photoReactions,
  ...ledgerReactions,
  ...employeeReactions,
  ...rectificationReactions,
  ...selfCheckReactions,
  ...exportsReactions,
  ...trainingReactions,
]
