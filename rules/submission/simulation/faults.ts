import type { Random } from './random'

/**
 * Everything that can go wrong with a submission, each with its injection point in the simulation. The list is that of
 * the project's notes on reliability, as far as it concerns submissions.
 */
export const faults = [
  // the network
  'requestLost',
  'replyLost',
  'duplicateRequest',
  'reordered',
  'delayedBeyondKey',
  'networkCut',
  'photoDamagedOnTheWay',
  // the phone
  'killedBetweenWrites',
  'appKilled',
  'appUpgradedWithQueue',
  'appRolledBack',
  'storageFullAtContent',
  'storageFullAtParcel',
  'storageFullAtNote',
  'storageFullAtPhoto',
  'storageWiped',
  'filesWiped',
  'draftTampered',
  'clockAhead',
  'clockBehind',
  'clockPutBack',
  'tokenExpired',
  'monthsInADrawer',
  // people
  'twoPhonesSameContent',
  'twoPhonesOtherContent',
  'samePhotoTwice',
  'editedAfterSending',
  'reopenedBeforeSending',
  'putAwayTooEarly',
  'corrected',
  'photoIsNoPhoto',
  'withdrawnMeanwhile',
  // the law and the registers
  'certificateEnded',
  'tableSuperseded',
  'tableUnknown',
  'shopChanged',
  // the server
  'crashBeforeHandling',
  'crashAfterCommit',
  'throttled',
  'racingCommit',
  'poisonMessage',
  'photoWithoutRecord',
  'recordWithoutPhoto',
  'photoStillChecking',
  'orphanSwept',
] as const

export type Fault = (typeof faults)[number]
export type FaultCounts = Record<Fault, number>

export const noFaults = (): FaultCounts => Object.fromEntries(faults.map((fault) => [fault, 0])) as FaultCounts

export type Faults = {
  /** Whether it strikes here; counted when it does. */
  readonly strikes: (fault: Fault, share: number) => boolean
  /** For what befalls a history by its plan, or by its own doing. */
  readonly count: (fault: Fault) => void
}

const indexOf = Object.fromEntries(faults.map((fault, index) => [fault, index])) as Record<Fault, number>

/**
 * Every history draws which faults it knows: one with few of them goes deep where one with all of them would stop early
 * ("swarm testing"). After `isCalm` none strikes, so that everything has to come to its end.
 */
export const drawFaults = (random: Random, counts: FaultCounts, isCalm: () => boolean): Faults => {
  const share = random.dice()
  const known = faults.map(() => random.dice() < share)
  return {
    strikes: (fault, chance) => {
      if (!known[indexOf[fault]] || isCalm() || !random.chance(chance)) return false
      counts[fault]++
      return true
    },
    count: (fault) => {
      counts[fault]++
    },
  }
}
