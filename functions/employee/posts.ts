import type { Day } from '@app/rules/time/day'
import type { Post } from '@app/types/employee/values'
import type { StoredEmployee } from './store'

type Holder = Pick<StoredEmployee, 'posts'>

/** Whether somebody holds a post on a day. */
export const holdsOn = ({ posts }: Holder, post: Post, day: Day): boolean =>
  posts.some((held) => held.post === post && held.from <= day && (held.to === undefined || day <= held.to))

/** Posts as they are once somebody leaves: none goes beyond the last day. */
export const endedBy = (posts: StoredEmployee['posts'], day: Day): StoredEmployee['posts'] =>
  posts
    .filter(({ from }) => from <= day)
    .map((held) => (held.to !== undefined && held.to <= day ? held : { ...held, to: day }))
