import { press } from '../../phone-app'
import { type MiniRow, none, reading, tapped } from '../mini-row'
import { ofCourse, ofExam, ofFailedExam, ofLearner, ofPerson, ofShop } from './about'

/** Courses, exams and practice of whoever works in a shop. */
export const learningRows: Readonly<Record<string, MiniRow>> = {
  'merchant/trainees/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '选一个人',
    what: '店里的人',
    empty: '还没有登记人员',
  }),
  'merchant/training/index': reading({
    who: 'merchant',
    query: ofPerson,
    shows: '考过的',
    what: '学习',
    empty: '还没有要学的',
  }),
  'merchant/training/index#certificate': tapped({
    who: 'merchant',
    query: ofPerson,
    says: '校验码',
    act: (app) => press(app, /^从业人员考核 编号/),
  }),
  // time in sight is counted once the server knows that the page is open
  'merchant/course/index': {
    ...reading({
      ...{ who: 'merchant', query: ofCourse, shows: '结束学习', what: '课程' },
      empty: none('a course has lessons'),
    }),
    offline: { who: 'merchant', query: ofCourse, says: '没有网络，学习时间还没有开始算。' },
  },
  // a paper lies at the server: without a network none is opened
  'merchant/exam/index': {
    ...reading({
      ...{ who: 'merchant', query: ofExam, shows: /^答题卡/, what: '考卷' },
      empty: none('a paper has questions'),
    }),
    offline: { who: 'merchant', query: ofExam, says: '没有网络' },
  },
  'merchant/exam/index#result': tapped({ who: 'merchant', query: ofFailedExam, says: '答错的' }),
  'merchant/practice/index': {
    ...reading({
      ...{ who: 'merchant', query: ofLearner, shows: '看对不对', what: '练习题' },
      empty: '还没有可以练的题',
    }),
    offline: { who: 'merchant', query: ofLearner, says: '看对不对' },
  },
  'merchant/mistakes/index': reading({
    ...{ who: 'merchant', query: ofLearner, shows: '练这些题', what: '错题本' },
    empty: '错题本是空的',
  }),
}
