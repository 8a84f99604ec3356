<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  exclude-result-prefixes="atom itunes">
<xsl:output method="html" encoding="utf-8" doctype-system="about:legacy-compat"/>
<xsl:template match="/rss/channel">
<html lang="{language}">
<head>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title><xsl:value-of select="title"/></title>
<link rel="stylesheet" href="assets/player.css"/>
<link rel="icon" type="image/svg+xml" href="assets/icon.svg"/>
</head>
<body>
<main class="index">
<header class="masthead">
<div class="headline">
<h1><xsl:value-of select="title"/></h1>
<p class="standfirst"><xsl:choose>
<xsl:when test="starts-with(language, 'hi')">यह पॉडकास्ट की फ़ीड है। नए एपिसोड अपने-आप पाने के लिए यह पता अपने पॉडकास्ट ऐप में जोड़ें:</xsl:when>
<xsl:otherwise>This is the feed of a podcast. Add its address to your podcast app, and new episodes arrive by themselves:</xsl:otherwise>
</xsl:choose></p>
<p><code><xsl:value-of select="atom:link[@rel='self']/@href"/></code></p>
<p><a href="{link}"><xsl:value-of select="link"/></a></p>
</div>
</header>
<xsl:for-each select="item">
<article class="row">
<h3><a href="{link}"><xsl:value-of select="title"/></a></h3>
<p class="kicker"><xsl:value-of select="substring(pubDate, 1, 16)"/></p>
</article>
</xsl:for-each>
<xsl:if test="atom:link[@rel='next']"><p><a rel="next" href="{atom:link[@rel='next']/@href}">→</a></p></xsl:if>
</main>
</body>
</html>
</xsl:template>
</xsl:stylesheet>
