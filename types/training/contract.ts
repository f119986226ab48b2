import * as z from 'zod'
import { posts } from '../employee/values'
import { changes, Id, Instant, reads, refusing, Sha256, Text, Words } from '../platform/contract'
import { businessTypes } from '../shop/values'
import { CourseContent, CourseLine, FileAddresses } from './course'
import { examContract, resultContract, studyContract } from './exam'
import { Blueprint, BlueprintContent, Question, QuestionContent } from './question'
import { bankStates, type lessonFiles, longest, questionKinds } from './values'

const Saved = z.object({ revision: z.int() })
/** `revision` of what was changed; absent for what is new. */
const ofCourse = { courseId: Id, revision: z.int().optional() }
const OfCourse = z.strictObject({ courseId: Id, revision: z.int() })
const ofQuestion = { questionId: Id, revision: z.int().optional() }
const OfQuestion = z.strictObject({ questionId: Id, revision: z.int() })

/** A sheet's row that was not taken, and why. */
const RowProblem = z.object({ row: z.int(), words: z.string() })
const kindsOfFile = ['picture', 'pdf', 'video'] as const satisfies readonly (keyof typeof lessonFiles)[]

const courseContract = {
  listCourses: reads('/training/courses').output(z.object({ courses: z.array(CourseLine) })),
  /** What is written and not published, or without it, or when a version is named, what was published. */
  showCourse: reads('/training/courses/{courseId}')
    .input(z.object({ courseId: Id, version: z.coerce.number<number>().int().min(1).optional() }))
    .output(z.object({ line: CourseLine, content: CourseContent, files: FileAddresses }))
    .errors(refusing('training.courseUnknown')),
  /** A form to put a lesson's file in its place, which its content names. */
  prepareLessonFile: changes('/training/files')
    .input(z.strictObject({ kind: z.enum(kindsOfFile), contentType: Words(60), bytes: z.int().min(1), sha256: Sha256 }))
    .output(
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('there') }),
        z.object({
          state: z.literal('wanted'),
          url: z.string(),
          fields: z.record(z.string(), z.string()),
          expiresAt: Instant,
        }),
      ]),
    )
    .errors(refusing('upload.notAllowed', 'upload.tooLarge')),
  saveCourse: changes('/training/courses/{courseId}')
    .input(z.strictObject({ ...ofCourse, content: CourseContent }))
    .output(Saved)
    .errors(
      refusing('training.courseUnknown', 'training.changedSince', 'training.courseTooLarge', 'training.fileMissing'),
    ),
  /** Makes what is written the next version; who finished an earlier one has finished it. */
  publishCourse: changes('/training/courses/{courseId}/publish')
    .input(OfCourse)
    .output(z.object({ revision: z.int(), version: z.int() }))
    .errors(refusing('training.courseUnknown', 'training.changedSince', 'training.nothingToPublish')),
  withdrawCourse: changes('/training/courses/{courseId}/withdraw')
    .input(OfCourse)
    .output(Saved)
    .errors(refusing('training.courseUnknown', 'training.changedSince', 'training.courseInExam')),
}

const bankContract = {
  listQuestions: reads('/training/questions')
    .input(
      z.object({
        kind: z.enum(questionKinds).optional(),
        businessType: z.enum(businessTypes).optional(),
        post: z.enum(posts).optional(),
        state: z.enum(bankStates).optional(),
        text: Text(60).optional(),
        from: z.coerce.number<number>().int().min(0).optional(),
      }),
    )
    .output(z.object({ questions: z.array(Question), total: z.int() })),
  /** With all versions that papers were drawn with, newest first. */
  showQuestion: reads('/training/questions/{questionId}')
    .input(z.object({ questionId: Id }))
    .output(
      z.object({ question: Question, versions: z.array(z.object({ version: z.int(), content: QuestionContent })) }),
    )
    .errors(refusing('training.questionUnknown')),
  /** `corrects`, with why: what was right until now was wrong, and papers that asked it are marked again. */
  saveQuestion: changes('/training/questions/{questionId}')
    .input(z.strictObject({ ...ofQuestion, content: QuestionContent, corrects: Words(longest.reason).exactOptional() }))
    .output(z.object({ revision: z.int(), version: z.int() }))
    .errors(
      refusing(
        'training.questionUnknown',
        'training.changedSince',
        'training.questionInvalid',
        'training.questionTwice',
        'training.bankFull',
      ),
    ),
  setQuestionState: changes('/training/questions/{questionId}/state')
    .input(OfQuestion.extend({ state: z.enum(bankStates) }))
    .output(Saved)
    .errors(refusing('training.questionUnknown', 'training.changedSince')),
  /**
   * Takes a sheet (.xlsx, .csv) from a row on, as many as one transaction holds; `next` is where the following call
   * begins. Rows that are wrong are named and left out, all others are taken: mended and sent again, nothing is twice.
   */
  importQuestions: changes('/training/questions/import')
    .input(
      z.strictObject({
        fileName: Words(120),
        content: z
          .string()
          .regex(/^[A-Za-z0-9+/]+={0,2}$/)
          .max(400_000),
        from: z.int().min(0).optional(),
      }),
    )
    .output(
      z.object({
        total: z.int(),
        added: z.int(),
        changed: z.int(),
        same: z.int(),
        problems: z.array(RowProblem),
        next: z.int().optional(),
      }),
    )
    .errors(refusing('training.sheetUnreadable', 'training.bankFull')),
  /** The bank as a workbook that `importQuestions` reads again. */
  exportQuestions: reads('/training/question-sheet').output(z.object({ fileName: z.string(), content: z.string() })),
  listBlueprints: reads('/training/blueprints').output(z.object({ blueprints: z.array(Blueprint) })),
  saveBlueprint: changes('/training/blueprints/{blueprintId}')
    .input(
      z.strictObject({
        blueprintId: Id,
        revision: z.int().optional(),
        state: z.enum(bankStates),
        content: BlueprintContent,
      }),
    )
    .output(Saved)
    .errors(
      refusing(
        'training.blueprintUnknown',
        'training.changedSince',
        'training.blueprintInvalid',
        'training.courseUnknown',
        'training.bankLacks',
      ),
    ),
}

export const trainingContract = {
  ...courseContract,
  ...bankContract,
  ...studyContract,
  ...examContract,
  ...resultContract,
}
