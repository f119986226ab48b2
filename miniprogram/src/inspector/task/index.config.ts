export default definePageConfig({ navigationBarTitleText: '店里自己发现的问题' })
