/**
 * What the Chinese words of a summary are called in an English paper: enough to tell which row, method or data set a sentence speaks of. One entry a
 * line: the Chinese words, then the beginnings of the English ones; three letters and more, as a paper writes `train`, `training`, `trained`.
 */
const ENTRIES = `
准确率 精度 正确率 准确度 | accura
精确率 查准率 | precis
召回率 召回 查全率 | recall
错误率 误差 出错 差错 | error
误差 | error devia
困惑度 | perplex ppl
损失 | loss
得分 分数 评分 打分 | score rating rate scale
分 | score point scale
胜率 | win
通过率 | pass
命中率 | hit
成功率 成功 | success
一致率 一致性 共识 | agree consens consist
置信 置信度 | confid
相关系数 相关性 | correlat
方差 | varian
标准差 | deviat std
均值 平均 平均值 | mean averag
中位数 中值 | median
最大 最高 峰值 上限 最多 | max maxim highest largest peak upper most
最小 最低 下限 最少 | min minim lowest smallest least lower
最好 最佳 最优 | best optim
提升 提高 增益 升到 升至 改进 改善 领先 | improv gain increas outperf boost higher surpass
下降 降低 减少 降到 降至 跌 | decreas reduc drop declin lower degrad
增加 增长 增大 | increas grow growth
节省 省 | sav reduc
加速 提速 快 速度 | speed faster accelerat
慢 减速 | slow
超过 优于 高于 胜过 | outperf exceed surpass over higher
低于 不及 不到 少于 | lower less below under
相对 | relativ
绝对 | absolut
差距 相差 差异 落差 差 | gap differ
比例 占比 占 份额 | ratio proport percent fraction share
总共 合计 总计 共计 总 | total overall
吞吐 吞吐量 | throughput
延迟 时延 | latenc delay
带宽 | bandwidth
显存 内存 存储 | memor gpu
显卡 单卡 每卡 | gpu
硬件 | hardware
集群 | cluster
节点 | node
通信 通信量 | communic
计算量 运算 计算 算力 | comput flop
参数 参数量 | param
模型 | model
大模型 大语言模型 语言模型 | languag llm
层 层数 深度 | layer depth deep
隐藏 隐层 隐藏层 | hidden
维 维度 维数 | dimens
头 注意力头 | head
注意力 | attent
自注意力 | self-a attent
编码器 编码 | encod
解码器 解码 | decod
嵌入 词嵌入 | embed
前馈 | feed
位置编码 | position
残差 | residu
卷积 | convol conv
池化 | pool
归一化 | normali
激活 | activ
门控 | gate gating
骨干 主干 | backbon
块 分块 区块 | block chunk
批 批大小 批量 批次 | batch
学习率 | learn rate
预热 | warm
权重衰减 | weight decay
权重 | weight
动量 | moment
优化器 | optimi adam
梯度 | gradien
状态 | state
迭代 次迭代 | iterat
轮 轮次 周期 轮训练 | epoch round turn
步 步数 训练步 | step
步骤 | step
阶段 | stage phase
训练 | train
预训练 | pretra pre-tr train
微调 | fine-t finetu tun
推理 | infer reason
推断 | infer
测试 测试集 | test
验证 验证集 | valid val dev
开发集 | dev valid
训练集 训练数据 | train
测试集 | test
数据集 数据 | datase data
语料 语料库 | corpus corpor
样本 样例 例 实例 案例 病例 | sampl exampl instan case
图像 图片 图 | imag pictur
视频 片段 | video clip
音频 录音 语音 | audio speech voice record
文本 文字 | text
句子 句 句对 | senten pair
词 单词 词表 词汇 | word vocab token
词元 令牌 | token
字符 | charac
文档 文章 | docume
段落 段 | passag paragr segmen
页 | page
问题 问句 提问 | questi quer problem
回答 答案 作答 | answer respon
查询 | quer
对话 会话 | dialog conver
任务 | task
类别 类 种类 | class categ type
标签 | label
标注 标注者 注释 | annota label
意图 | intent
指令 | instru
提示 提示词 | prompt
上下文 窗口 | contex window
长度 序列 | length sequen
规模 大小 | size scale
数量 个数 | number
倍 | times factor fold
分类 | classi
检测 | detect
分割 | segment
定位 | locali
识别 | recogn
生成 | generat
翻译 机器翻译 | transl
问答 | questi qa
摘要 | summar abstra
检索 | retriev search
排序 | rank
推荐 | recomm
对齐 | align
强化学习 | reinfo
奖励 | reward
策略 | policy strate
搜索 | search
规划 | plan
智能体 代理 | agent
工具 | tool
记忆 | memory
环境 | enviro
仿真 模拟 | simula
协作 合作 | collab cooper
讨论 | discus
争议 分歧 冲突 | disput confli
投票 | vot
专家 | expert
评测 评估 评价 | evalua assess
基准 | benchm
基线 | baseli
消融 | ablat
人工 人类 人 | human
幻觉 | halluc
拒答 拒绝 | reject refus
鲁棒 鲁棒性 | robust
泛化 | genera
零样本 | zero
少样本 小样本 | few
单样本 | one
多跳 | multi hop
长文本 长文 | long
合成 | synthe
数学 | math
代码 编程 程序 | code progra
常识 | common
知识 | knowle
逻辑 | logic
网络 | network net
普通 普通网络 | plain
集成 集成模型 | ensemb
单模型 单个模型 单一模型 | single
捷径 跳连 | shortc
瓶颈 | bottle
特征 | featur
表示 表征 | repres
上界 上限 | upper bound
下界 | lower bound
阈值 | thresh
温度 | temper
丢弃 | dropou
正则 正则化 | regula
噪声 | noise nois
信噪比 | signal =sn snr ratio
频率 采样率 | freque rate sampli
分辨率 | resolu
像素 | pixel
帧 | frame
时间 时长 用时 耗时 | time durati hour minut
小时 | hour
分钟 | minute
秒 | second
天 | day
周 | week
月 | month
年 | year
价格 费用 成本 花费 美元 | cost price dollar paid usd
能耗 功耗 电力 | energy power
用户 | user
男 男性 男声 | male
女 女性 女声 | female
年龄 | age
医生 | doctor physic
患者 病人 | patien
诊断 | diagno
检查 | examin
症状 | sympto
治疗 | treatm
病历 | record medica case
医院 | hospit
外科 | surger
内科 | intern medici
科室 | depart
文盲率 文盲 | illite
识字 识字率 | litera
人口 | popula
农村 | rural
全国 | nation
银行 | bank
英语 英文 | englis
法语 法文 | french
德语 德文 英德 | german
中文 汉语 | chines
语言 | languag
气相 气体 | gas
尘埃 | dust grain
丰度 | abunda
氧 | oxygen
氢 | hydrog
氪 | krypton
太阳 太阳值 | solar sun
星际 | inters
恒星 | star stell
视线 | sightl
谱线 吸收线 | line absorp
柱密度 | column densit
振子强度 | oscill
不确定度 不确定性 | uncert
距离 | distan
温度 | temper
质量 | mass qualit
能量 | energ
电子 | electr
光子 | photon
波长 | wavele
饱和 | satura
修正 校正 | correc
偏差 偏离 | deviat
散布 离散度 弥散 | spread disper
跨度 范围 | range span
理论 | theor
公式 方程 | equati
定理 | theore
矩阵 | matri
向量 | vector
概率 | probab
分布 | distri
采样 | sampli
近似 | approx
复杂度 | comple
线性 | linear
二次 | quadra
平方 | square
密集 稠密 | dense
稀疏 | sparse
量化 | quanti
压缩 | compre
剪枝 | prun
蒸馏 | distil
切分 划分 分区 | partit split shard
子集 | subset
全量 完整 全部 | full whole all entire
随机 | random
重计算 检查点 | checkp recomp
临时 | tempor
缓冲 | buffer
碎片 | fragme
副本 冗余 | replic redund
并行 | parall
流水线 | pipeli
分布式 | distri
机器 服务器 | machin server node
开源 发布 | releas open
许可 许可证 | licens
多模态 | multim
视觉 | vision visual
注释 | annota
游戏 | game
网页 网站 | web
数据库 | databa
操作系统 | operat
购物 | shop
家务 家居 | house
卡牌 | card
谜题 | puzzl
无效 非法 | invali
单 单一 | single
多 | multi
网购 | shop
增强 | augmen
常识 常识题 | common
格式 | format
超时 超限 | limit exceed
截断 | trunca
重复 | repeat
首次 首个 | first
第一 | first 1st
亚军 第二名 | second 2nd
名次 排名 | rank place
闭源 商用 | closed propri commer
邻居 | neighb
检索库 数据库 | databa retriev
泄漏 泄露 | leak
去重 重叠 | overla dedupl
稠密模型 | dense
交叉注意力 | cross
字节 比特 | byte bit
掩码 | mask
负样本 负例 | negati distra
正样本 正例 | positi
音素 | phonem
词错误率 | wer word error
字错误率 字符错误率 | cer letter error
量子 | quantu
耦合 | coupl
相变 | transit
磁场 | magnet
晶格 | lattic
玻色 | bose boson
费米 | fermi
黑洞 | black hole
星系 | galax
红移 | redshi
光度 | lumino
速率 速度 | rate veloci speed
压力 压强 | pressu
温区 低温 | temper
电流 | curren
电压 | voltag
土壤 | soil
水 | water
基因 | gene
蛋白 蛋白质 | protei
细胞 | cell
药物 | drug
临床 | clinic
机器人 | robot
抓取 | grasp
轨迹 | trajec
导航 | naviga
机械臂 | arm manipu
传感器 | sensor
相机 | camera
交易 | trad
收益 收益率 回报 | return profit
股票 | stock
夏普 | sharpe
回撤 | drawdo
金融 | financ
新闻 | news
社交 | social
学生 | studen
教师 | teache
教学 课堂 | teach classr
步长 | stride step
卷积核 核 | kernel filter
通道 | channe
扩张 膨胀 | dilat
增强 | augmen
裁剪 | crop
翻转 | flip
尺度 多尺度 | scale
候选框 | propos
行人 | pedest person
关键点 | keypoi
掩膜 | mask
动作 | action
目标 物体 | object
场景 | scene
实体 | entit
事实 三元组 | fact tripl
关系 | relati
并发症 合并症 | complic comorb
症状 | sympto
中号 中型 中等 | medium
小号 小型 小 | small
大号 大型 大 | large
首轮 第一轮 初始 | initia first
末轮 最后 最终 结束 | final last end
端到端 | end-to wall
墙钟 | wall
完成率 完成 | comple finish
格 单元 | cell unit
步幅 | stride
邻域 | neighb
跨度 | span
位 比特 | bit
收敛 | converg
稳定 | stabil
开销 | overhe cost
峰值 | peak
利用率 | utiliz
读写 访问 | access read write
反向 反向传播 | backwa
前向 | forward
速度纪录 纪录 | record
更长 | longer
路径 | path
稀疏 块稀疏 | sparse
投票 | vot major
裁判 法官 | judge
辩论 | debate
圆桌 | round
置信度 | confid
说服 | convin
数学题 | math
逻辑题 | logic
选择题 | choice multip
众包 | crowd
标注员 | annota
协议 | protoc
电子邮件 | email
电话 | phone
温度 解码温度 | temper
迁移 | transf
冠军 | winner win
骨干网络 | backbon
帧 | frame
剪辑 片段 | clip
关键帧 | keyfr
时空 | spatio spacet
空间 | spatia space
时间维 | tempor
点积 | dot
高斯 | gaussi
拼接 | concat
子采样 | subsam
批归一化 | batch bn
零 | zero
基础 基础版 标准版 基础模型 标准 | base standa defaul
大模型 大版 | large big llm
字符级 字级 字母 | charac letter
词级 | word
未见 未知 陌生 | unseen
已见 见过 | seen
开启 打开 启用 | on with enabl
关闭 不用 去掉 移除 取消 | off without remov w/o
知识图谱 | knowle graph kg
自回归 | autore ar
非自回归 | non
堆叠 | stack
因子 倍率 | factor
自然度 | natura mos
相似度 | simila
说话人 | speake
语句 | uttera
码本 | codebo
编解码器 | codec
束宽 束搜索 | beam
负样本 | negati
负例 | negati
感受野 | recept field
耗时 训练时间 用时 | time
邻居 | neighb
词表 分词器 | vocab token
测试 | test
验证 | valid dev
开发 | dev
闭卷 | closed
开卷 | open
精确匹配 | exact match em
蒸馏 | distil
泄漏 重叠 | leak overla
下游 | downst
上游 | upstre
源端 源语言 | source
目标端 | target
集成 | ensemb
成分句法 句法 句法分析 | parsin consti
头数 | head
键维 键 | key
值 | value
查询 | quer
丢弃率 | dropou
平滑 | smooth
检查点 | checkp
首块 | first
块数 | chunk
词元 | token
过滤 | filter
半监督 | semi
监督 有监督 | superv
无监督 自监督 | unsupe self
无标注 未标注 | unlabe unann
标注 有标注 | label annota
多任务 | multi task
多语言 | multil
跨语言 | cross lingua
机器阅读 阅读理解 | readin compre
命名实体 | entity ner
情感 | sentim
蕴含 推断 | entail infer nli
相似 | simila
聚类 | cluste
回归 | regres
异常 | anomal outlie
时间序列 | series
预测 | predic foreca
图网络 图神经网络 | graph gnn
边 | edge
顶点 | vertex node
三维 点云 | point 3d
深度 | depth deep
光流 | flow
姿态 | pose
人脸 | face facial
行为 动作 | action behavi
文字识别 | ocr
显著 | signif
置信区间 | confid ci
统计 | statis
相关 | correl
中央处理器 | cpu
图形处理器 | gpu
内核 | kernel
带宽 | bandwi
高带宽 | hbm
片上 | sram chip
缓存 | cache
读取 | read
写入 | write
稀疏性 | sparsi
稠密 | dense
专家 专家数 | expert moe
路由 | rout
激活参数 | activ
上限 | upper limit cap
预算 | budget
平均长度 | length averag
轮数 | round turn
温度 | temper
采样数 | sampl
候选 | candid
检索器 | retrie
重排 | rerank
片段 段落 | passag snippe
网页 | web page
标题 | title
摘要 | abstra summar
引用 | cita refere
作者 | author
期刊 会议 | journa confer
国家 | countr nation
城市 | city urban
地区 区域 | region area
省 | provin
月份 | month
季度 | quarte
时段 时期 | period
白天 | day
夜间 夜晚 | night
左 | left
右 | right
上 上部 | upper top
下 下部 | lower bottom
前 | front before
后 | after post
内 内部 | inner intern
外 外部 | outer extern
高 高频 高分 | high
低 低频 低分 | low
长 长期 | long
短 短期 | short
强 最强 | strong best
弱 最弱 | weak
难 困难 | hard diffic
易 简单 | easy simple
粗 粗粒度 | coarse
细 细粒度 | fine
硬 | hard
软 | soft
全局 | global
局部 | local
静态 | static
动态 | dynami
在线 | online
离线 | offlin
同步 | synchr
异步 | asynch
水平 | horizo level
垂直 | vertic
主 | main primar
辅 辅助 | auxili
新 | new novel
旧 | old previo
原始 原 原版 | origin vanill raw
改进版 | improv
完整版 完整 | full comple
精简版 轻量 | light lite
单语 | monoli
双语 | biling
平行 | parall
回译 | back
词错率 词错误率 | wer word
字错率 | cer
字母错误率 字母错率 | ler letter
比特每字节 | bpb bits
解码器 | decode
束 | beam
声学 | acoust
梅尔 | mel
频谱 | spectr
采样点 | sampl
毫秒 | ms millis
步幅 | stride
掩蔽 | mask
拼写 | spell
词典 | lexico dictio
字典 | dictio
概念 | concep
主题 | topic
问卷 | questi survey
受访者 参与者 被试 | partic subjec respon
偏好 | prefer
满意 | satisf
奖金 | prize
收益率 | return
夏普比率 | sharpe
最大回撤 回撤 | drawdo
买入 | buy
卖出 | sell
分析师 | analys
风险 | risk
仓位 | positi
股价 | price
交易员 | trader
研究员 | resear
团队 | team
算子 | operat
波函数 | wave
自旋 | spin
粒子 | partic
质子 | proton
中子 | neutro
原子 | atom
分子 | molecu
离子 | ion
红外 | infrar
紫外 | ultrav uv
可见光 | visibl optica
射电 | radio
望远镜 | telesc
观测 | observ
样品 | sampl
晶体 | crysta
超导 | superc
临界 | critic
温度 | temper
密度 | densit
体积 | volume
面积 | area
厚度 | thickn
半径 | radius
直径 | diamet
角度 | angle
相位 | phase
振幅 | amplit
周期 | period
轨道 | orbit
能级 能隙 | gap level
势 | potent
常数 | consta
系数 | coeffi
指数 | expone index
阶 | order
算法 | algori
伪码 | pseudo
下采样 | downsa
上采样 | upsamp
反卷积 | deconv
跳过 | skip
组数 组 | group
宽度 | width
基数 | cardin
尺度 | scale
目标检测 | object detect
实例分割 | instan segmen
显著性 | salien
类激活 | cam
主干网络 | backbo
边界框 | box
交并比 | iou
前景 | foregr
背景 | backgr
检索率 | retrie
来源 出处 | proven source
索引 | index
字串 子串 | substr ngram
标识符 | identi docid
自编码 | autoen
生成式 | genera
判别式 | discri
排名 | rank
存储 占用 | storag memory footpr
聊天 | chat
社交 社交媒体 | social
食谱 | recipe
论坛 | forum
硬约束 | hard constr
约束 | constr
宏 宏观 | macro
微 微观 | micro
年化 | annual
累计 | cumula
流动比率 | curren
速动比率 速动 | quick
毛利率 毛利 | gross margin
净利 净利润 | net
市值 | market capita
可执行率 可执行 | execut
利用 | utiliz
平滑 标签平滑 | smooth
衰减 | decay
裁剪 梯度裁剪 | clip
交集 交集版 | inters
首位 | top first
命中 | hit
直推 | transd
内层 内循环 | inner
外层 外循环 | outer
元批 | meta
专家认定 专家 | expert human
自测 测试数 | test
语法错误 | syntax
去注释 注释 | commen
简单任务 基础任务 | elemen simple
复合任务 | compou
复杂任务 | comple
机器人 | robot
召回 | recall
按难度 难度 | diffic
困难题 困难 难题 | hard
中等题 | medium
简单题 | easy
旅行 出行 | travel trip
行程 | itiner
步内 步数 步 | step
会议 | meetin
预算 | budget
航班 | flight
酒店 | hotel accomm
餐厅 | restau
代码行 行 | line loc
指令数 指令 | instru
重构 | refact
单元测试 | unit test
说服 | persua
激励 | incent
惩罚 | penalt
演员 主角 | actor
对手 | oppone
第一轮 首轮 | first
随机 | random
贪心 | greedy
采样温度 | temper
上采样 | upsamp
重建 | recons
信道 | channe
句法 | syntac
语义 | semant
韵律 | prosod
说话人识别 | speake
音系 | phonol
语种 | langua
`;

const glossary = new Map<string, string[]>();
let longest = 1;
for (const entry of ENTRIES.trim().split('\n')) {
  const [chinese = '', english = ''] = entry.split(' | ');
  const stems = english.split(' ');
  for (const word of chinese.split(' ')) {
    glossary.set(word, [...new Set([...(glossary.get(word) ?? []), ...stems])]);
    longest = Math.max(longest, word.length);
  }
}

export interface GlossaryWord {
  at: number;
  word: string;
  /** Beginnings of English words, in lower case, six letters at most. */
  stems: readonly string[];
}

/** The words of a Chinese text that the glossary knows; the longest at each place. */
export function glossaryWords(text: string): GlossaryWord[] {
  const found: GlossaryWord[] = [];
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !glossary.has(text.slice(at, at + length))) length -= 1;
    const word = text.slice(at, at + length);
    if (length > 0) found.push({ at, word, stems: glossary.get(word) ?? [] });
    at += Math.max(1, length);
  }
  return found;
}

/** All the beginnings of English words in the glossary that are shorter than a stem. */
export const GLOSSARY_STEMS: ReadonlySet<string> = new Set([...glossary.values()].flat());
