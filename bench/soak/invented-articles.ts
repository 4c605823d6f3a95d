/** Articles that nobody wrote; every checkout has them. */
export const PUBMED = `<?xml version="1.0"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">90000001</PMID><Article><Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue><Title>Example journal</Title></Journal>
<ArticleTitle>Anlotinib with <i>toripalimab</i> in sarcoma.</ArticleTitle><ELocationID EIdType="doi">10.5555/made.up</ELocationID>
<Abstract><AbstractText Label="RESULTS">The ORR was 20% (95% CI 10-30) with anlotinib and 5% with doxorubicin (HR 0.5).</AbstractText></Abstract>
<AuthorList><Author><LastName>Example</LastName><Initials>AB</Initials></Author></AuthorList>
<DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT99990001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
</Article></MedlineCitation><PubmedData><ReferenceList><Reference><Citation>1. Smith A. First. 2001.</Citation><ArticleIdList><ArticleId IdType="pubmed">111</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>90000002</PMID><Article><ArticleTitle>Another title.</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;

export const MEDLINE = `PMID- 90000003
OWN - NLM
DP  - 2024 Feb
TI  - A title about an example sarcoma that goes on
      on a second line.
AB  - The median PFS was 5.1 months with anlotinib plus toripalimab, and the ORR
      was 20% in 40 patients.
FAU - Example, Ann
AU  - Example A
LA  - eng
SI  - ClinicalTrials.gov/NCT99990001
PT  - Journal Article
JT  - Journal of examples
AID - 10.5555/made.up.2 [doi]

PMID- 90000004
TI  - A second record.
DP  - 2023
`;

export const REVIEW = `---
title: 'Example Sarcoma Treatment - EXA'
lastReviewed: '2024-03-05'
url: https://example.org/example-sarcoma
---

# Example Sarcoma Treatment - EXA

## General Information

Example sarcoma is rare in *young* adults.[[1](#cit/section_1.1)-[2](#cit/section_1.2)] Anlotinib plus toripalimab had an ORR of 20%.[[2](#cit/section_1.2)]

- The response rate was 20%.[[1](#cit/section_1.1)]

###### References

1. Smith A, Doe B: First. J Example 1 (1): 1-2, 2001. [[PUBMED Abstract]](http://example.org/query.fcgi?list_uids=11111111 "x")
2. Roe C: Second. J Example 3: A-1, 2003.
`;

export const REVIEW_ZH = `甲类肉瘤的联合治疗进展

一、概述

甲类肉瘤多见于青少年[1]。安罗替尼联合特瑞普利单抗治疗的ORR为20.5%,中位PFS为5.1个月[2,3]。IE方案(异环磷酰胺+依托泊苷)常用于二线治疗[1-3]。

二、小结

仍需更多研究[3]。

参考文献
[1] 张三, 李四. 甲类肉瘤综述[J]. 示例杂志, 2020, 1(1): 1-5.
[2] Smith A, Doe B. First. J Example, 2021, 2(1): 3-4.
[3] Roe C. Second. J Example, 2022, 3(1): 5-6.
`;
