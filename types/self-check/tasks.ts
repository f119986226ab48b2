import * as z from 'zod'
import { PictureFacts, PictureStanding } from '../photo/contract'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Text, Words } from '../platform/contract'
import { fromAsked, nextPage } from '../platform/in-pages'
import { photoSources, proofMarks, taskLimits, taskSources, taskStandings, taskWays } from './values'

/** The day on which it was found, the self-check or record that found it, and the item. */
export const TaskId = z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9A-HJKMNP-TV-Z]{26}_[A-Za-z0-9._-]{1,60}$/)
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

const Owner = z.object({
  employeeId: Id,
  name: z.string(),
  /** The responsible person, for somebody who left or because it was nobody's. */
  isStandIn: z.boolean(),
})

export const TaskLine = z.object({
  taskId: TaskId,
  text: z.string(),
  remark: z.string().optional(),
  source: z.object({ kind: z.enum(taskSources), title: z.string() }),
  foundOn: Day,
  /** How often it was found before somebody dealt with it. */
  timesFound: z.int(),
  dueDay: Day,
  standing: z.enum(taskStandings),
  owner: Owner.optional(),
  doneAt: Instant.optional(),
  reportedAt: Instant.optional(),
})
export type TaskLine = z.infer<typeof TaskLine>

const PhotoShown = z.object({
  sha256: Sha256,
  url: z.string(),
  spot: z.string(),
  takenAt: Instant,
  marks: z.array(z.enum(proofMarks)),
})
export type TaskPhoto = z.infer<typeof PhotoShown>

export const TaskShown = TaskLine.extend({
  shopName: z.string(),
  foundAt: Instant,
  foundBy: z.string(),
  /** The self-check that found it. */
  selfCheckId: Id.optional(),
  before: z.array(PhotoShown),
  done: z
    .object({
      at: Instant,
      by: z.string(),
      way: z.enum(taskWays),
      words: z.string(),
      photos: z.array(PhotoShown),
    })
    .optional(),
  reported: z.object({ at: Instant, by: z.string(), words: z.string().optional(), told: z.int() }).optional(),
  history: z.array(z.object({ at: Instant, by: z.string(), words: z.string() })),
  /** To whom whoever asks may give it; absent where that is not theirs to say. */
  assignable: z.array(z.object({ employeeId: Id, name: z.string() })).optional(),
})
export type TaskShown = z.infer<typeof TaskShown>

const ReportedTask = z.object({
  shopId: ShopId,
  shopName: z.string(),
  taskId: TaskId,
  text: z.string(),
  words: z.string().optional(),
  reportedAt: Instant,
  foundOn: Day,
  isDone: z.boolean(),
})
export type ReportedTask = z.infer<typeof ReportedTask>

const one = { shopId: ShopId, taskId: TaskId }
const unknown = ['shop.unknown', 'selfCheck.taskUnknown'] as const
const Moved = z.object({ taskId: TaskId, standing: z.enum(taskStandings), dueDay: Day })

const PhotoSent = z.strictObject({
  sha256: Sha256,
  spot: Words(taskLimits.spot),
  takenAt: Instant,
  source: z.enum(photoSources),
  /** Where the phone was: only how far from the shop is kept. */
  place: z.strictObject({ longitude: z.number().min(73).max(136), latitude: z.number().min(3).max(54) }).optional(),
})

export const taskOperations = {
  /** What a shop's own checks found and nobody has dealt with yet; with a month, also what was found in it and is done. */
  listTasks: reads('/shops/{shopId}/tasks')
    .input(z.object({ shopId: ShopId, month: Month.optional() }))
    .output(z.object({ shopName: z.string(), today: Day, tasks: z.array(TaskLine) }))
    .errors(refusing('shop.unknown')),
  showTask: reads('/shops/{shopId}/tasks/{taskId}')
    .input(z.object(one))
    .output(TaskShown)
    .errors(refusing(...unknown)),
  /** As for a self-check: whether a photo is there, by its content, or a form to send it with. */
  prepareTaskPhoto: changes('/shops/{shopId}/tasks/{taskId}/photos')
    .input(PictureFacts.omit({ purpose: true }).extend(one))
    .output(PictureStanding)
    .errors(
      refusing(
        ...unknown,
        'upload.tooLarge',
        'upload.tooMany',
        'photo.notAPicture',
        'photo.otherFormat',
        'photo.animated',
        'photo.tooManyPixels',
        'photo.broken',
        'photo.signatureUsed',
      ),
    ),
  /** It is mended: in words, and with a photo taken after it was found. */
  finishTask: changes('/shops/{shopId}/tasks/{taskId}/done')
    .input(
      z.strictObject({
        ...one,
        words: Words(taskLimits.words),
        photos: z.array(PhotoSent).min(1).max(taskLimits.photos),
        /** The phone's clock as it is sent. */
        sentAt: Instant,
        /** Who did it, where somebody else sends it for a person without a WeChat of their own. */
        employeeId: Id.optional(),
      }),
    )
    .output(Moved)
    .errors(
      refusing(
        ...unknown,
        'selfCheck.taskDone',
        'selfCheck.employeeUnknown',
        'selfCheck.photoOld',
        'selfCheck.photoAhead',
        'photo.unusable',
        'upload.unknown',
      ),
    ),
  /** Whose it is and by when; by whoever runs the shop or holds a responsible post. */
  assignTask: changes('/shops/{shopId}/tasks/{taskId}/owner')
    .input(z.strictObject({ ...one, employeeId: Id, dueDay: Day }))
    .output(Moved)
    .errors(refusing(...unknown, 'selfCheck.taskDone', 'selfCheck.employeeUnknown', 'selfCheck.taskDayInvalid')),
  /** 上报监管: whoever answers for the grid is told, once. */
  reportTask: changes('/shops/{shopId}/tasks/{taskId}/report')
    .input(z.strictObject({ ...one, words: Text(taskLimits.words).optional() }))
    .output(Moved)
    .errors(refusing(...unknown, 'selfCheck.taskDone', 'selfCheck.taskReported')),
  /** What shops reported to whoever supervises them, newest first. */
  listReportedTasks: reads('/reported-tasks')
    .input(z.object(fromAsked))
    .output(z.object({ tasks: z.array(ReportedTask), next: nextPage })),
}
