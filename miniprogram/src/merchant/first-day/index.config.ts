export default definePageConfig({ navigationBarTitleText: '第一天向导' })
