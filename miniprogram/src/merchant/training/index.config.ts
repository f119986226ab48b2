export default definePageConfig({ navigationBarTitleText: '学习和考试' })
