import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { employeeWorkers } from '../employee/workers'
import { openExports } from '../exports/public'
import { exportWorkers } from '../exports/workers'
import { inspectionWorkers } from '../inspection/workers'
import { jobWorkers } from '../jobs/workers'
import { ledgerWorkers } from '../ledger/workers'
import { certificatePdf } from '../paper/certificate'
import { controlRecordPdf } from '../paper/control-record'
import { documentPdf } from '../paper/document'
import { readFonts } from '../paper/fonts'
import { ledgerPdf } from '../paper/ledger'
import { letterPdf } from '../paper/letter'
import { noticeWords } from '../paper/notice-words'
import { createRenderer, type RenderPdf } from '../paper/render-pdf'
import { signsPdf } from '../paper/sign'
import { lumaWithSharp } from '../photo/public'
import { photoWorkers } from '../photo/workers'
import type { Worker, Workers } from '../platform/reaction'
import { sayFault } from '../platform/say-fault'
import { askOutbox } from '../push/public'
import { findingLinks } from '../rectification/public'
import { isPaperMessage, takePaper } from '../rectification/take-paper'
import { rectificationWorkers } from '../rectification/workers'
import { selfCheckWorkers } from '../self-check/workers'
import { openShopJobs } from '../shop/public'
import type { DrawSigns } from '../shop/work-deps'
import { shopWorkers } from '../shop/workers'
import type { TrainingWorkDeps } from '../training/deps'
import { trainingWorkers } from '../training/workers'
import { workDomains } from './domains'
import { reactions } from './reactions'
import { type CodeSecrets, foundation, type World } from './world'

const certificatesBy =
  (render: RenderPdf): TrainingWorkDeps['drawCertificate'] =>
  async (certificate) =>
    await certificatePdf(render, certificate)

/** Every queue with the worker that runs its messages. */
export const workersOf = (world: World<CodeSecrets>): Workers => {
  const base = foundation(world)
  const wired = workDomains(world, base)
  const outbox = askOutbox(wired.stores.push)
  const { enqueue, people } = wired
  const run = { kernel: wired.kernel, clock: wired.clock, send: wired.send }
  const render = createRenderer({ fonts: readFonts() })
  const drawSigns: DrawSigns = (signs) => signsPdf(render, signs)
  const rectification = {
    ...wired.rectification,
    inspections: wired.shop.inspections,
    ...run,
  }
  const shop = shopWorkers({ ...wired.shop, ...run, enqueue, drawSigns, people, items: base.items, outbox })
  return {
    ...shop,
    intake: intakeOf({ reports: shop['intake'], papers: takePaper(rectification) }),
    ...inspectionWorkers({
      ...wired.inspection,
      ...run,
      drawDocument: (document) => documentPdf(render, document),
      noticeWords,
      findingLinks: findingLinks({
        codeKeys: world.secrets.shopCodeKeys,
        codeKeyVersion: world.secrets.shopCodeKeyVersion,
        publicUrl: world.publicUrl,
      }),
    }),
    ...employeeWorkers({ ...wired.employee, ...run, drawLetter: (letter) => letterPdf(render, letter) }),
    ...photoWorkers({ ...wired.photo, luma: lumaWithSharp(), ...run }),
    ...rectificationWorkers(rectification),
    ...selfCheckWorkers({
      ...wired.selfCheck,
      ...run,
      ...{ people, heads: wired.inspection.tables.selfCheckHeads, enqueueMessage: enqueue.message },
      ...{ log: wired.inspection.log, drawControl: (paper) => controlRecordPdf(render, paper) },
    }),
    ...trainingWorkers({ ...wired.training, ...run, bureaus: people, drawCertificate: certificatesBy(render) }),
    ...ledgerWorkers({ ...wired.ledger, ...run, drawLedger: (paper) => ledgerPdf(render, paper) }),
    ...exportWorkers({ ...wired.exports, ...run }),
    ...jobWorkers({
      store: wired.stores.jobs,
      ...run,
      openJobs: [openShopJobs(wired.stores.shop), openExports(wired.stores.exports)],
      reactions,
    }),
  }
}

type Intake = { readonly reports: Worker | undefined; readonly papers: Worker }

/** The one queue that `public` may write to holds reports on codes and answers from printed pages. */
const intakeOf =
  ({ reports, papers }: Intake): Worker =>
  async (message) =>
    await (isPaperMessage(message) ? papers : reports)?.(message)

/** Runs messages one by one; those that failed go back alone. */
export const workLambda = (world: World<CodeSecrets>) => {
  const workers = workersOf(world)
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = []
    for (const record of Records) {
      if (!(await ran(workers, record))) batchItemFailures.push({ itemIdentifier: record.messageId })
    }
    return { batchItemFailures }
  }
}

const ran = async (workers: Workers, { eventSourceARN, body }: SQSRecord): Promise<boolean> => {
  const queue = eventSourceARN.split(':').at(-1) ?? ''
  const worker = workers[queue]
  if (!worker) throw new Error(`no worker for queue ${queue}`)
  try {
    await worker(JSON.parse(body))
    return true
  } catch (error) {
    sayFault({ queue }, error)
    return false
  }
}
