/**
 * What the TMX 1.4b DTD says of the elements that are written.
 *
 * @see <https://www.gala-global.org/tmx-14b>
 */
export const tmxDtd = `
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note|prop|ude)*>
<!ATTLIST header
  creationtool CDATA #REQUIRED
  creationtoolversion CDATA #REQUIRED
  segtype (block|paragraph|sentence|phrase) #REQUIRED
  o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED
  datatype CDATA #REQUIRED
  o-encoding CDATA #IMPLIED
  creationdate CDATA #IMPLIED
  creationid CDATA #IMPLIED
  changedate CDATA #IMPLIED
  changeid CDATA #IMPLIED>
<!ELEMENT body (tu*)>
<!ELEMENT note (#PCDATA)>
<!ATTLIST note o-encoding CDATA #IMPLIED xml:lang CDATA #IMPLIED lang CDATA #IMPLIED>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop
  type CDATA #REQUIRED
  xml:lang CDATA #IMPLIED
  o-encoding CDATA #IMPLIED
  lang CDATA #IMPLIED>
<!ELEMENT ude EMPTY>
<!ELEMENT tu ((note|prop)*, tuv+)>
<!ATTLIST tu
  tuid CDATA #IMPLIED
  o-encoding CDATA #IMPLIED
  datatype CDATA #IMPLIED
  usagecount CDATA #IMPLIED
  segtype (block|paragraph|sentence|phrase) #IMPLIED
  srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note|prop)*, seg)>
<!ATTLIST tuv
  xml:lang CDATA #REQUIRED
  o-encoding CDATA #IMPLIED
  datatype CDATA #IMPLIED
  lang CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA)>
`

/**
 * What the XLIFF 2.1 core schema says of the elements that are written.
 *
 * @see <https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/schemas/xliff_core_2.0.xsd>
 */
export const xliffXsd = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  xmlns="urn:oasis:names:tc:xliff:document:2.0"
  targetNamespace="urn:oasis:names:tc:xliff:document:2.0">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
  <xs:simpleType name="yesNo">
    <xs:restriction base="xs:string">
      <xs:enumeration value="yes"/><xs:enumeration value="no"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="stateType">
    <xs:restriction base="xs:string">
      <xs:enumeration value="initial"/><xs:enumeration value="translated"/>
      <xs:enumeration value="reviewed"/><xs:enumeration value="final"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="inlineText" mixed="true">
    <xs:sequence minOccurs="0" maxOccurs="unbounded">
      <xs:element name="cp">
        <xs:complexType><xs:attribute name="hex" type="xs:hexBinary" use="required"/></xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute ref="xml:space"/>
    <xs:attribute ref="xml:lang"/>
  </xs:complexType>
  <xs:element name="xliff">
    <xs:complexType>
      <xs:sequence><xs:element ref="file" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="version" use="required" fixed="2.1"/>
      <xs:attribute name="srcLang" type="xs:language" use="required"/>
      <xs:attribute name="trgLang" type="xs:language"/>
      <xs:attribute ref="xml:space"/>
    </xs:complexType>
    <xs:unique name="files"><xs:selector xpath="*"/><xs:field xpath="@id"/></xs:unique>
  </xs:element>
  <xs:element name="file">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="notes" minOccurs="0"/>
        <xs:element ref="unit" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
      <xs:attribute name="original" type="xs:string"/>
      <xs:attribute name="translate" type="yesNo"/>
      <xs:attribute ref="xml:space"/>
    </xs:complexType>
    <xs:unique name="units">
      <xs:selector xpath="*"/><xs:field xpath="@id"/>
    </xs:unique>
  </xs:element>
  <xs:element name="unit">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="notes" minOccurs="0"/>
        <xs:element ref="segment" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
      <xs:attribute name="name" type="xs:string"/>
      <xs:attribute name="canResegment" type="yesNo"/>
      <xs:attribute name="translate" type="yesNo"/>
      <xs:attribute ref="xml:space"/>
    </xs:complexType>
  </xs:element>
  <xs:element name="notes">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="note" maxOccurs="unbounded">
          <xs:complexType mixed="true">
            <xs:attribute name="id" type="xs:NMTOKEN"/>
            <xs:attribute name="appliesTo"/>
            <xs:attribute name="category" type="xs:string"/>
            <xs:attribute name="priority"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="segment">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="source" type="inlineText"/>
        <xs:element name="target" type="inlineText" minOccurs="0"/>
      </xs:sequence>
      <xs:attribute name="id" type="xs:NMTOKEN"/>
      <xs:attribute name="state" type="stateType"/>
      <xs:attribute name="subState" type="xs:string"/>
    </xs:complexType>
  </xs:element>
</xs:schema>
`

/** The attributes that the XML namespace has. */
export const xmlXsd = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="space">
    <xs:simpleType>
      <xs:restriction base="xs:NCName">
        <xs:enumeration value="default"/><xs:enumeration value="preserve"/>
      </xs:restriction>
    </xs:simpleType>
  </xs:attribute>
</xs:schema>
`
