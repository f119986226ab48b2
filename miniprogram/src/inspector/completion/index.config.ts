export default definePageConfig({ navigationBarTitleText: '自查完成情况' })
