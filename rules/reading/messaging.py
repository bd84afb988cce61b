"""How an account of a messenger is written, under its name or one of its aliases."""

# The text is folded: half width and lower case. Nothing here is a group of its own; the expression is a part of another.
_BETWEEN = r"[:是为\s.→+@(\"'“‘「【\[<~=—–_-]{0,3}"
_SPLIT = r"[ .·*/_-]?"
_ONE_DIGIT = r"[0-9①-⒛❶-➓⓪]"
_ACCOUNT = (
    rf"(?:[1-9][0-9]{{3}}[ -][0-9]{{4,7}}|[1-9][0-9]{{2,3}}[ -][0-9]{{3,4}}[ -][0-9]{{2,4}}|[0-9](?: [0-9]){{4,11}}|[0-9](?:[ .,*_-][0-9]){{5,11}}"
    rf"|{_ONE_DIGIT}{{5,12}}|[零〇一二三四五六七八九]{{6,12}}"
    r"|(?=[a-z_-]{0,19}[0-9])[a-z][a-z0-9_-]{4,19})(?![a-z0-9]|\.[a-z0-9]|\s?[元块万亿%年])"
)
_SUFFIX = r"(?:账?号码?|[群裙]号?|客服|\s?id)?"
_HEART = "[❤♥💗💓💕🌟⭐]"
_ADD = r"(?:(?<![增参附追叠施更强外])加|添加|➕|(?<![a-z0-9])\+)\s?(?:上|下)?(?:我|您|你|一下|老师|客服|助理|小编|本人|店长){0,2}的?\s?"
_PLUS = r"(?:[加佳嘉伽迦➕+]|(?<![一二三四五六七八九几])十)"

# with an account, must match: 微信:kefu168  vx kf_2024  vx.kefu168  v/x:kefu168  v-x kefu168  qq 28739347  扣扣 2873 9347
# 企鹅 2 8 7 3 9 3 4 7  wechat: kefu168  q:28739347  微-信:kefu168  抠28739347  q裙123456  薇:hao8866  绿泡泡kefu168  卫星号kefu168  v:kefu168  佳v kefu168  v❤kefu168
# 微x:kefu168  wei信:kefu168  球球:28739347  q/q 28739347  微信(kefu168  qq:2-8-7-3-9-3-4-7  wechat id: kefu168
# must not match: 微信支付10000元  微信10000元  微信 2024-05-01  5v:12345  卫星 gf3001  v2.3.1  qq音乐2024
# https://wx.shop1.com  a.cn/qq/12345  蔷薇12345678
_NAMED = (
    rf"(?:(?:[微薇威徽维溦嶶徴]{_SPLIT}信|[微薇威]{_SPLIT}x(?:in)?"
    rf"|(?<![a-z.=&?-])(?<![a-z0-9/]/)(?:[vw]{_SPLIT}信|wei ?信|[vw] ?[/\\._-]? ?x|weixin|wechat|telegram|q{_SPLIT}q|q[号群裙]|(?:tg|q)(?=:))"
    rf"|扣{_SPLIT}扣|抠抠?|叩叩|[蔻寇]{{2}}|球球|秋秋|企鹅|绿泡泡){_SUFFIX}"
    r"|扣裙|(?<![蔷紫采])薇[芯心]?号?(?=[:是为a-z0-9])"
    r"|卫星(?:号|(?=:))"
    rf"|[微薇威]\s?{_HEART}\ufe0f?|{_PLUS}\s?[薇微威徽v]|加\s?w(?=:)|(?<![a-z0-9])v(?:我(?=:)|\s?(?:{_HEART}\ufe0f?|心|(?=:))))"
    rf"{_BETWEEN}{_ACCOUNT}"
)
# an account without a digit, must match: 微信:kefuxiaomei  微信号xiaomeizhushou  加微信hzdxsjob
# must not match: 微信weixin  微信:https://a.cn  关注微信abcdef
_LETTERS = (
    r"(?:[微薇威徽维v]信(?:号:?|:)|(?<=[加搜])[微薇威徽维v]信:?)\s?"
    r"(?!https?|www|weixin|wechat)[a-z][a-z_-]{5,19}(?![a-z0-9]|\s?[.:/@])"
)
# asked to be added, must match: 加卫星  ➕我v❤  添加绿泡泡  加v心  ➕薇  加薇信  +微❤
# must not match: 加v认证  增加卫星  加卫星电视  加卫星定位  +v  加微信支付  添加薇诺娜
_ASKED = (
    rf"{_ADD}(?:卫星(?!发射|电视|定位|导航|通信|通讯|遥感|地图|影像|云图|信号|数据|图|城|电话|频道|节目|站|厅|接收|天线|锅|互联|宽带|上网|运动|追踪)"
    rf"|绿泡泡|[薇徽]信|v[信心芯]|[v微薇威]\s?{_HEART})"
    r"|➕\s?我?(?:薇(?!诺|姿|娅)|v(?![a-z0-9]|认证)|微(?![\u4e00-\u9fff])|微信(?!支付|公众|小程序|服务|好友)|威信)"
)
MESSAGING = f"(?:(?:{_ASKED})(?!号?{_BETWEEN}{_ACCOUNT})|{_NAMED}|{_LETTERS})"
# Where MESSAGING matches, one of these stands with this behind it.
FIRST_OF_MESSAGING = "微薇威徽维溦嶶徴加佳嘉伽迦➕+十vwqt扣抠叩蔻寇球秋企绿卫"
BEHIND_FIRST_OF_MESSAGING = (
    rf"(?:(?<=[微薇威徽维溦嶶徴])(?:{_SPLIT}[信x]|\s?{_HEART})|(?<=[薇抠➕])|(?<=[加佳嘉伽迦+十])\s?[薇微威徽vw]"
    rf"|(?<=[vw])(?: ?[/\\._-]? ?x|{_SPLIT}信)|(?<=v)(?:我:|[信心芯]|\s?(?:{_HEART}|心|:))|(?<=w)e(?:i|chat)|(?<=t)(?:elegram|g:)"
    rf"|(?<=q)(?:{_SPLIT}q|[号群裙:])|(?<=扣)(?:{_SPLIT}扣|裙)|(?<=叩)叩|(?<=[蔻寇])[蔻寇]|(?<=球)球|(?<=秋)秋|(?<=企)鹅|(?<=绿)泡泡|(?<=卫)星)"
)
MESSAGING_HINT = f"[{FIRST_OF_MESSAGING}]{BEHIND_FIRST_OF_MESSAGING}"
