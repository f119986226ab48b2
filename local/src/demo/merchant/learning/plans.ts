/** Courses and exams by what they are for. */
export type CourseName = 'everyday' | 'measuring' | 'managing'
export type ExamName = 'everybody' | 'managers' | 'coldDishes'

export type StudyIdea = {
  readonly name: string
  readonly course: CourseName
  /** Days before today. */
  readonly days: number
  readonly clock: string
  /** Seconds, where it was not read to its end. */
  readonly only?: number
}

/** Who learns what; of those two, one has only begun. */
export const studies: readonly StudyIdea[] = [
  { name: '阮小荷', course: 'everyday', days: 24, clock: '14:00' },
  { name: '骆平川', course: 'everyday', days: 23, clock: '14:10' },
  { name: '牛三全', course: 'everyday', days: 22, clock: '14:05' },
  { name: '焦桂香', course: 'everyday', days: 22, clock: '15:05' },
  { name: '柴立夏', course: 'everyday', days: 21, clock: '15:00' },
  { name: '汤阿福', course: 'everyday', days: 20, clock: '15:10' },
  { name: '米长生', course: 'everyday', days: 20, clock: '16:10' },
  { name: '谷雨生', course: 'everyday', days: 12, clock: '15:30' },
  { name: '葛小麦', course: 'everyday', days: 9, clock: '15:20' },
  { name: '阮小荷', course: 'measuring', days: 19, clock: '14:30' },
  { name: '谷雨生', course: 'measuring', days: 2, clock: '15:40', only: 120 },
  { name: '阮小荷', course: 'managing', days: 18, clock: '14:00' },
  { name: '柴立夏', course: 'managing', days: 16, clock: '15:00' },
  { name: '屈文竹', course: 'managing', days: 6, clock: '10:00', only: 300 },
]

export type SittingIdea = {
  readonly name: string
  readonly exam: ExamName
  readonly days: number
  readonly clock: string
  /** Questions of the paper that are answered wrongly. */
  readonly wrong: number
}

/** Who sat what: most passed, some the second time, some not yet; of what was passed long ago some ends soon. */
export const sittings: readonly SittingIdea[] = [
  { name: '阮小荷', exam: 'coldDishes', days: 82, clock: '14:00', wrong: 1 },
  { name: '骆平川', exam: 'coldDishes', days: 82, clock: '15:00', wrong: 3 },
  { name: '柴立夏', exam: 'coldDishes', days: 71, clock: '15:00', wrong: 2 },
  { name: '阮小荷', exam: 'everybody', days: 17, clock: '14:30', wrong: 2 },
  { name: '骆平川', exam: 'everybody', days: 16, clock: '14:30', wrong: 12 },
  { name: '骆平川', exam: 'everybody', days: 14, clock: '14:30', wrong: 6 },
  { name: '牛三全', exam: 'everybody', days: 13, clock: '14:30', wrong: 5 },
  { name: '焦桂香', exam: 'everybody', days: 13, clock: '15:30', wrong: 13 },
  { name: '柴立夏', exam: 'everybody', days: 11, clock: '15:30', wrong: 1 },
  { name: '汤阿福', exam: 'everybody', days: 10, clock: '15:30', wrong: 7 },
  { name: '米长生', exam: 'everybody', days: 9, clock: '15:30', wrong: 11 },
  { name: '米长生', exam: 'everybody', days: 8, clock: '15:30', wrong: 4 },
  { name: '谷雨生', exam: 'everybody', days: 6, clock: '15:40', wrong: 4 },
  { name: '葛小麦', exam: 'everybody', days: 3, clock: '15:20', wrong: 12 },
  { name: '阮小荷', exam: 'managers', days: 10, clock: '14:20', wrong: 1 },
  { name: '柴立夏', exam: 'managers', days: 7, clock: '15:10', wrong: 2 },
]

/** Put to the test by an inspector on the spot. */
export const spotSitting: SittingIdea = { name: '乔二妹', exam: 'everybody', days: 5, clock: '10:40', wrong: 12 }
