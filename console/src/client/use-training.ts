import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from './api-context'

const all = ['training'] as const

/** Every course of the district, with its versions. */
export const useCourses = () => {
  const api = useApi()
  return useQuery({ queryKey: [...all, 'courses'], queryFn: () => api.training.listCourses() })
}

/** A course as it is written, or one of its versions as it was published. */
export const useCourse = (courseId: string, version?: number, enabled = true) => {
  const api = useApi()
  return useQuery({
    queryKey: [...all, 'course', courseId, version ?? 'written'],
    queryFn: () => api.training.showCourse({ courseId, ...(version !== undefined && { version }) }),
    enabled,
    // addresses of files live for hours; what is typed is not to be taken away by a colleague's save
    refetchOnWindowFocus: false,
  })
}

/** After any change: everything that is kept of training is read again. */
export const useTrainingAnew = () => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: all })
}
