import type { FindOpenJobs } from '../platform/open-jobs'
import { isGivenUp } from './show-exports'
import type { ExportStore } from './store'

/** An older one that is not done was given up. */
const newest = 100

/** Exports that are being written. One that was given up is ordered anew. */
export const openExports =
  ({ exports }: ExportStore): FindOpenJobs =>
  async (district, at) => {
    const { items } = await exports.list(`D#${district}#EXPORTS`, { limit: newest, reverse: true })
    return items
      .filter((job) => !isGivenUp(job, at))
      .map((doc) => ({ kind: 'ListExport', name: `ListExport#${doc.exportId}`, revision: doc.revision, doc }))
  }
