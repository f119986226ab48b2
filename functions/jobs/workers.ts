import type { Workers } from '../platform/reaction'
import { type JobDeps, resumeJobs } from './resume-jobs'

export const jobWorkers = (deps: JobDeps): Workers => ({ 'job-resume': resumeJobs(deps) })
