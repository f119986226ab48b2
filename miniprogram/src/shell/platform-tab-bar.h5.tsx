import CustomTabBar from '../custom-tab-bar'

export const PlatformTabBar = () => <CustomTabBar />
